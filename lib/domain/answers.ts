/** Shapes in which the background answers a Surface or a page: plain JSON, computed at query time. */
import type { Alignment } from './alignment';
import type { CheckInValue } from './check-in';
import type { Cycle } from './cycle';
import type { Week, WeekOfKeyResult } from './digest';
import type { HitRate, Timing } from './hypothesis';
import type { Colour, KeyResult } from './key-result';
import type { Ambition, Objective } from './objective';
import type { NamedPerson, Person } from './person';
import type { PlainDate } from './plain-date';
import type { ReminderSettings } from './reminder';
import type { Revision } from './revision';
import type { Placed } from './shared-place';
import type { Current, ObjectiveStanding, Standing } from './standing';
import type { SeenTask, StatusCategory, TaskKey } from './task';
import type { ExemptionReason, Tie, TyingRule } from './tie';

/** How far long work has come, in records. */
export interface HowFar {
  done: number;
  total: number;
}

/** A key result with all that a person needs to recognise and judge it. */
export interface KeyResultAnswer {
  keyResult: KeyResult;
  standing: Standing;
  objective: { id: string; title: string };
  cycle: { id: string; name: string; endsOn: PlainDate };
  owner: NamedPerson | null;
  isMine: boolean;
  /** Who made the latest check-in; null where there is none, or nobody is named. */
  checkedInBy: NamedPerson | null;
  /** Who can take away what the latest check-in says stands in the way. */
  blockerFor: NamedPerson | null;
  /** Null where nobody asked: counting looks at every tie of the key result. */
  tiedTasks: number | null;
  /** Null where nobody asked, and while nothing is known of what was expected. */
  hitRate: HitRate | null;
}

export interface ObjectiveAnswer {
  objective: Objective & Placed;
  standing: ObjectiveStanding;
  owner: NamedPerson | null;
  keyResults: KeyResultAnswer[];
  /** The primary parent, if it has one. */
  parent: TitledEnd | null;
  /** What it contributes to besides. */
  supports: TitledEnd[];
}

/** What an objective contributes to, by its title. */
export type TitledEnd = Alignment['parent'] & { title: string };

/** One cycle with its objectives in order; `toBeClosed` once it has ended and is not closed. */
export interface CycleAnswer {
  cycle: Cycle & Placed;
  toBeClosed: boolean;
  objectives: ObjectiveAnswer[];
  /** How many objectives it has; where it was asked for in parts, `objectives` may be fewer. */
  size: number;
}

/** A check-in as its key result's history tells of it. */
export interface RecordedCheckIn extends CheckInAnswer {
  writtenOn: PlainDate;
  /** `counts` until a later one corrects or withdraws it. */
  state: 'counts' | 'corrected' | 'withdrawn';
}

/** A task that serves a key result. */
export interface ServingTask {
  key: TaskKey;
  /** The work tool by its id, and by the name it gives itself. */
  tool: { id: string; name: string };
  title: string;
  url: string;
  status: StatusCategory | null;
  assigneeName: string | null;
  /** Null where only the tool knows. */
  openedOn: PlainDate | null;
  /** The first day of which anything is known: of its opening, of its being seen, or of its being tied. */
  knownSince: PlainDate;
  /** Null while it is open, and for what was done already when it was first met. */
  doneOn: PlainDate | null;
  /** When its status was last seen or read. */
  readOn: PlainDate;
  /** The tool no longer shows it. */
  gone: boolean;
  /** Its own tie; null while it serves through `via`. */
  tie: (Pick<Tie, 'id' | 'hypothesis' | 'review'> & { tiedOn: PlainDate }) | null;
  via: Via | null;
}

/** So many tasks opened and closed on a day. */
export interface WorkDay {
  on: PlainDate;
  opened: number;
  closed: number;
}

/** The work that serves a key result. */
export interface ServingWorkAnswer {
  /** Open ones before closed ones, each the latest first, at most 200. */
  tasks: ServingTask[];
  /** Those that the tool no longer shows are not open. */
  open: number;
  closed: number;
  /** Among the closed ones those whose day of closing nobody knows; they are on no day. */
  undated: number;
  /** Days on which something opened or closed, in order, of all tasks and not only of those listed. */
  days: WorkDay[];
  /** The day up to which the states are known; null: of most of them too long ago to count. */
  asOf: PlainDate | null;
}

/** A recorded change, with the day and whoever made it. */
export type RecordedChange = Pick<Revision, 'id' | 'before' | 'after' | 'reason' | 'at'> & {
  on: PlainDate;
  by: NamedPerson | null;
};

/** All that is known of one key result. */
export interface KeyResultHistory {
  answer: KeyResultAnswer;
  cycle: Cycle;
  ambition: Ambition;
  /** Every one, by the day observed, then written; the latest last. */
  checkIns: RecordedCheckIn[];
  /** The latest first. `names` says what ids in them are called. */
  revisions: RecordedChange[];
  names: Record<string, string>;
  /** What once was a key result itself and serves this one as work, whether its task is known or not. */
  formerKeyResults: FormerKeyResult[];
}

/** A former key result that goes on as work, with what is expected of it. */
export interface FormerKeyResult {
  id: string;
  title: string;
  hypothesis: string;
}

/** What a task is worth to the key results: it serves some, serves none on purpose, or nobody has answered. */
export type Answered = 'tied' | 'exempt' | 'untied';

/** What a task's answer comes through while nobody has answered for the task itself: a task above it, or a rule. */
export type Via = { by: 'parent'; key: TaskKey; title: string } | { by: 'rule'; rule: TyingRule };

/** What a badge and the handle may know of a task: no OKR text beyond the code. */
export interface Mark {
  state: Answered;
  /** Present when tied: code and colour of the first key result served. */
  code?: string;
  colour?: Colour;
  /** How many key results it serves, when more than one. */
  serves?: number;
  /** Present when the answer is not the task's own. */
  via?: Via['by'];
  done?: boolean;
}

/** A tie as This task shows it; `keyResult` is null when it serves a result that was removed. */
export interface TieAnswer {
  tie: Tie;
  keyResult: KeyResultAnswer | null;
  /** Changes of the key result after the tie was made: before and after, newest first. */
  drift: { at: number; reason: string; before: Record<string, unknown>; after: Record<string, unknown> }[];
  /** Whether the number moved as expected is to be asked; null: not, or not yet. */
  asked: Timing | null;
  /** Its task is done, nothing was expected of it, and nobody has checked in since. */
  asksForNumber: boolean;
  /** The day from which the work should show in the number, while the task is done; null: it is not. */
  showsOn: PlainDate | null;
}

/** A hypothesis to be asked about: its work is done and should show in the number. */
export interface AskedHypothesis {
  tie: string;
  hypothesis: string;
  task: { key: TaskKey; title: string; url: string; doneOn: PlainDate };
  keyResult: Pick<KeyResult, 'id' | 'code' | 'title' | 'colour'>;
}

/** `asked` holds the oldest; there are `more` behind them. */
export interface HypothesesAnswer {
  asked: AskedHypothesis[];
  more: number;
}

/** Everything This task shows about the task that is open. */
export interface TaskAnswer {
  /** `readAt`: when the tool's API last told of it; null: never. */
  task: SeenTask & { seenAt: number; isMine: boolean; readAt: number | null };
  state: Answered;
  /** Its own ties; none while the answer is not its own. */
  ties: TieAnswer[];
  exemption: { reason: ExemptionReason } | null;
  /** Null while the answer is its own, or there is none. */
  via: Via | null;
  /** The key results that it serves through `via`. */
  served: KeyResultAnswer[];
  /** So many tasks known under it have no nearer answer: they take this task's. */
  under: number;
  /** True when there is no key result to tie to yet: the person is sent to the dashboard. */
  nothingToServe: boolean;
}

/** Why a key result is proposed; the Surface puts it into words. */
export type SuggestionReason =
  | { because: 'parent'; parent: string }
  | { because: 'siblings'; count: number; parent: string }
  | { because: 'container'; count: number; container: string }
  | { because: 'assignee'; count: number; name: string }
  | { because: 'words'; words: string[] }
  | { because: 'recent' }
  | { because: 'mine' };

export interface Suggestion {
  keyResult: KeyResultAnswer;
  /** Strongest first, at least one. */
  reasons: SuggestionReason[];
}

/** One row of In view. */
export interface InViewTask {
  key: TaskKey;
  title: string;
  url: string;
  status: StatusCategory | null;
  /** When the tool's API last told of it; null: never. */
  readAt: number | null;
  parent: TaskKey | null;
  /** Tied to a key result that has changed since, and not said to hold. */
  hasDrifted: boolean;
  /** Only of an untied task, which stands by its parent: to find its answer the parent was read anyway. */
  parentTitle: string | null;
  parentUrl: string | null;
  /** The person does not want to be told that it is untied. */
  isMuted: boolean;
  isMine: boolean;
  mark: Mark;
  via: Via | null;
}

/** A key result that waits for its number. */
export interface DueCheckIn {
  answer: KeyResultAnswer;
  overdueDays: number;
}

/** A check-in as it is told of: to be read, corrected or withdrawn. */
export interface CheckInAnswer {
  id: string;
  value: CheckInValue;
  confidence: number | null;
  note: string;
  blocker: string;
  nextStep: string;
  observedOn: PlainDate;
  /** Who can take the blocker away. */
  blockerFor: NamedPerson | null;
  author: NamedPerson | null;
  /** In the order in which they were written. */
  replies: ReplyAnswer[];
}

/** A reply as it is told of. */
export interface ReplyAnswer {
  id: string;
  text: string;
  author: NamedPerson | null;
  on: PlainDate;
  /** The person at this browser may withdraw it. */
  isOwn: boolean;
}

/** A check-in that waits for a reply: a blocker for somebody, or a question. */
export interface WaitingAnswer {
  checkIn: string;
  keyResult: Pick<KeyResult, 'id' | 'code' | 'title' | 'colour'>;
  by: 'blocker' | 'question';
  text: string;
  /** What is done about a blocker next; empty where nothing is said. */
  nextStep: string;
  asker: NamedPerson | null;
  asked: NamedPerson | null;
  /** The day of the check-in. */
  observedOn: PlainDate;
}

export interface DueAnswer {
  /** Mine or nobody's, most overdue first. */
  due: DueCheckIn[];
  /** How many more there are that belong to others. */
  ofOthers: number;
  /** Those that would be due and are put off until a day, that day first. */
  snoozed: { answer: KeyResultAnswer; until: PlainDate }[];
}

/** One key result in a week's digest. */
export interface DigestEntry extends Omit<WeekOfKeyResult, 'standing'> {
  keyResult: Pick<KeyResult, 'id' | 'objective' | 'code' | 'title' | 'metric'>;
  /** Where it stands at the week's end, or today. */
  standing: Pick<Standing, 'status'> & {
    current: Pick<Current, 'confidence' | 'blocker' | 'nextStep'> | null;
  };
  ownerName: string | null;
  /** The tasks serving it that were done within the week, by day; at most so many as are worth reading. */
  closed: { key: TaskKey; title: string; url: string }[];
  /** How many were. */
  closedCount: number;
  /** Whether it waits for a check-in today; false for weeks that are over. */
  isDue: boolean;
  /** What its latest check-in waits for; null for weeks that are over. */
  waiting: WaitingAnswer | null;
}

/** What a week brought to the key results of a cycle. */
export interface DigestAnswer {
  cycle: Cycle;
  /** The other cycles there is a digest of. */
  cycles: { id: string; name: string }[];
  week: Week;
  /** The Mondays of the weeks before and after, as far as the cycle had begun and the week has. */
  previous: PlainDate | null;
  next: PlainDate | null;
  entries: DigestEntry[];
  /** More ties are kept than can be looked through: of closed work nothing is said. */
  withoutWork: boolean;
}

export interface Settings {
  /** null follows the browser. */
  language: 'en' | 'zh_CN' | null;
  theme: 'light' | 'dark' | null;
  /** Whether the first run was finished or skipped. */
  welcomed: boolean;
  /** When a backup file was last saved, ms since the epoch. */
  backupSavedAt: number | null;
  reminder: ReminderSettings;
}

/** Settings that are to change; what is not named stays. */
export type SettingsChange = Partial<Omit<Settings, 'reminder'>> & { reminder?: Partial<ReminderSettings> };

export interface PersonAnswer {
  person: Person;
  owns: number;
}

/** What a local backup was made before. */
export type BackupReason = 'restore' | 'import' | 'migration';

/** A copy of everything that this browser made by itself. */
export interface LocalBackup {
  id: string;
  /** ms since the epoch. */
  madeAt: number;
  reason: BackupReason;
  records: number;
  /** The length of its JSON. */
  characters: number;
}
