/** Shapes in which objectives and cycles are answered as wholes: the board, one objective, one cycle. */
import type { KeyResultAnswer, ObjectiveAnswer, RecordedChange } from './answers';
import type { BoardCard } from './board';
import type { ContainerCoverage, CoverageWeek } from './coverage-series';
import type { Cycle } from './cycle';
import type { KeyResult } from './key-result';
import type { Level } from './objective';
import type { NamedPerson } from './person';
import type { PlainDate } from './plain-date';
import type { Status } from './status';
import type { TendedWeek, WeekPoint } from './weekly';

/** The objectives of one cycle as cards. */
export interface BoardAnswer {
  /** The cycles that are active, and the one shown if it is another, in the order of their first days. */
  cycles: Pick<Cycle, 'id' | 'name' | 'state'>[];
  /** The one shown: the one asked for, else the first that is active; null where there is none. */
  cycle: string | null;
  cards: BoardCard[];
}

/** What an objective contributes to, or what contributes to it. */
export interface Aligned {
  kind: 'objective' | 'keyResult';
  id: string;
  title: string;
  role: 'primary' | 'supports';
  owner: NamedPerson | null;
  level: Level;
  status: Status | null;
  /** 0 to 1; null while too little is known. */
  progress: number | null;
  /** Of a child: the key result that it contributes to; null: the objective as a whole. */
  through: Pick<KeyResult, 'id' | 'code' | 'colour' | 'title'> | null;
}

/** All that is known of one objective. */
export interface ObjectiveHistory {
  answer: ObjectiveAnswer;
  cycle: Cycle;
  /** Its place among the objectives of its cycle, from 1. */
  place: number;
  places: number;
  weeks: WeekPoint[];
  parents: Aligned[];
  children: Aligned[];
  /** The latest first. `names` says what ids in them are called. */
  revisions: RecordedChange[];
  names: Record<string, string>;
}

/** One cycle as far as its check-ins tell of it. */
export interface CycleOverview {
  cycle: Cycle;
  toBeClosed: boolean;
  /** So many have each status, from the worst to the best; null stands for what is not judged. Without those given up. */
  objectives: StatusCount[];
  keyResults: StatusCount[];
  weeks: WeekPoint[];
  tended: TendedWeek[];
}

export interface StatusCount {
  status: Status | null;
  count: number;
}

/** How much of the work of a cycle one of its key results has, and how far it went. */
export interface WorkShare {
  keyResult: Pick<KeyResult, 'id' | 'code' | 'colour' | 'title'>;
  objective: { id: string; title: string };
  status: Status | null;
  /** Tasks that serve it and are not done, and their share, 0 to 1, of those of the cycle; null where there are none. */
  open: number;
  share: number | null;
  /** Former key results that serve it as work; whether they are done, and whether a task of theirs is among those, nobody knows. */
  former: number;
  /** The share of its way since `CycleWork.since`, −1 to 1; null for what has no way to go, and while nothing is known. */
  moved: number | null;
  /** What the Coach says of it: most work and no movement, or off track and nobody at it. */
  stands: 'crowded' | 'starved' | null;
}

/** One cycle as far as the tasks that were met tell of it: today, or on its last day. */
export interface CycleWork {
  /** The day up to which the states of the tasks are known; null: of most of them too long ago to count. */
  asOf: PlainDate | null;
  coverage: CoverageWeek[];
  /** The most untied tasks first, at most 20; there are `moreContainers` behind them. */
  containers: ContainerCoverage[];
  moreContainers: number;
  /** Distinct tasks that serve a key result of the cycle and are not done. */
  open: number;
  since: PlainDate;
  /** What stands out first, then the most open work, at most 100; there are `moreKeyResults` behind them. */
  keyResults: WorkShare[];
  moreKeyResults: number;
}

/** A person with what they answer for. */
export interface PersonOverview {
  person: NamedPerson;
  /** What they were called as long as they were taken for somebody else. */
  formerNames: string[];
  /** The names of the work tools in which they were met. */
  tools: string[];
  /** Of cycles that are not closed, each with its cycle's name. */
  objectives: { id: string; title: string; cycleName: string }[];
  keyResults: KeyResultAnswer[];
}
