import type { CheckInValue } from './check-in';
import type { Cycle } from './cycle';
import type { Cadence, Dropped, KeyResult, ServingWork } from './key-result';
import type { Metric } from './metric';
import type { Ambition, Level } from './objective';
import type { PlainDate } from './plain-date';
import type { SeenTask } from './task';

/** A measured value that an import brings along. */
export interface CheckInDraft {
  value: CheckInValue;
  confidence: number | null;
  note: string;
  blocker?: string;
  nextStep?: string;
  observedOn: PlainDate;
  /** By name; creating it creates the Person. */
  author: string | null;
  /** What the file calls it, and what it calls the one that this one corrects, or with `void` withdraws. */
  ref?: string;
  replaces?: string;
  void?: boolean;
}

/** What a file may say of a key result beyond what every import says; absent: as for one that is written here. */
type KnownKeyResult = Partial<
  Pick<KeyResult, 'code' | 'colour' | 'lagDays' | 'accepted' | 'guardrailCounts' | 'addedOn' | 'grade'>
>;

/** What an objective contributes to besides its parent: by what the file calls it or its id here, or else by its title. */
export interface SupportDraft {
  ref?: string;
  title: string;
}

/** A key result that is about to be created: what an import or the first run proposes. */
export interface KeyResultDraft extends KnownKeyResult {
  title: string;
  metric: Metric;
  /** By name; creating it creates the Person. */
  owner: string | null;
  dueOn: PlainDate | null;
  cadence: Cadence;
  weight: number;
  /** What the file calls it, for parents that name it so; unique within one import. */
  ref?: string;
  checkIns?: CheckInDraft[];
  /** Given up; what it serves as work is called as the file calls it. */
  dropped?: (Pick<Dropped, 'on' | 'reason'> & { work?: ServingWork }) | null;
}

export interface ObjectiveDraft {
  title: string;
  why: string;
  forWhom: string;
  owner: string | null;
  level: Level;
  ambition: Ambition;
  strategy: string;
  keyResults: KeyResultDraft[];
  /** Title of the parent, an objective or a key result of the same draft or of any cycle. */
  parent: string | null;
  /** What the file calls it, for parents that name it so; unique within one import. */
  ref?: string;
  /** The parent by what the file calls it, or by the id that it has here; it goes before `parent`. */
  parentRef?: string;
  supports?: SupportDraft[];
  reflection?: string;
}

/** A cycle that exists, or one that is created with what goes into it; active unless it says otherwise. */
export type CycleDraft =
  | { id: string }
  | (Pick<Cycle, 'name' | 'startsOn' | 'endsOn'> &
      Partial<Pick<Cycle, 'state' | 'closedOn' | 'retrospective'>>);

/** A set of OKRs that is about to be created in one step, and undone as one. */
export interface OkrDraft {
  cycle: CycleDraft;
  objectives: ObjectiveDraft[];
}

/** How much an import has created. */
export interface ImportCounts {
  objectives: number;
  keyResults: number;
  checkIns: number;
  ties: number;
}

/** One thing that an import brings in; check-ins and ties belong to key results that exist, by their ids. */
export type ImportEntry =
  | { what: 'cycle'; cycle: CycleDraft }
  | { what: 'objective'; cycle: CycleDraft; objective: ObjectiveDraft }
  | { what: 'checkIn'; keyResult: string; checkIn: CheckInDraft }
  | { what: 'tie'; keyResult: string; task: SeenTask; hypothesis: string; tiedBy: string | null };
