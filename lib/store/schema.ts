import type { Settings } from '@/lib/domain/answers';
import type { Clock } from '@/lib/domain/clock';
import type { KeptMute } from '@/lib/domain/findings';
import type { OwnPatch } from '@/lib/domain/patch';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { ConnectionWay, ReadingState } from '@/lib/domain/reading';
import type { Kind, Stored } from '@/lib/domain/record';
import type { ReminderState } from '@/lib/domain/reminder';
import type { JoinedSpace, KeptRefusal, SharingState } from '@/lib/domain/space';
import type { TaskKey } from '@/lib/domain/task';
import type { SpaceFigures } from '@/lib/domain/team';

/** The database's name in every browser. */
export const DATABASE = 'throughline';

/** Where deleted records are kept, so that no index has to step over them. Its key is `[kind, id]`. */
export const TOMBSTONES = 'tombstone';

/** The stores that hold no records of a kind. `meta` holds single facts, `undo` the steps that can be taken back. */
export const OTHER_STORES = [TOMBSTONES, 'meta', 'undo', 'outbox', 'cursors', 'secrets', 'staging'] as const;

/** The indexes by which records are found; each is named after the field it reads. */
export interface Indexes {
  objective: 'cycle';
  keyResult: 'objective';
  alignment: 'child' | 'parent';
  checkIn: 'keyResult' | 'blockerFor';
  reply: 'checkIn';
  task: 'parent' | 'container' | 'assignee';
  tie: 'task' | 'keyResult' | 'hypothesis';
  revision: 'subject';
  alias: 'to';
}

export type IndexOf<K extends Kind> = K extends keyof Indexes ? Indexes[K] : never;

/** The single facts in `meta`, by name. */
export interface Facts {
  /** Counts the commits that changed something. */
  revision: number;
  /** 12 hex digits that name this installation in clocks. */
  node: string;
  lastClock: Clock;
  /** Added to the wall clock when a change is stamped, in ms: a server's time, where this browser's is off. */
  clockCorrection: number;
  settings: Partial<Settings>;
  /** How far reminding has come. */
  reminder: ReminderState;
  /** Until which day a key result is not asked for, by its id. */
  snoozes: Record<string, PlainDate>;
  /** How each site is read, by the site's name; null: not to be connected, the person says. */
  connections: Record<string, ConnectionWay | null>;
  /** How reading goes at each site, by the site's name. */
  readings: Record<string, ReadingState>;
  /** The tasks for which the handle has asked its question on that day. */
  asked: { day: PlainDate; tasks: TaskKey[] };
  /** Messages of content scripts that named tasks of another site, and were dropped. */
  dropped: number;
  /** Match patterns of hosts that the person has granted at run time and not taken back in Throughline. */
  ownHosts: string[];
  /** Adapter patches that the person imported, in the order in which they are laid over one another. */
  patches: OwnPatch[];
  /** What the person does not want to be told, in the order in which they said so. */
  mutes: KeptMute[];
  /** Where the person has moved the Coach's lines: by group, then by name. */
  thresholds: Record<string, Record<string, number>>;
  /** The spaces that are joined, in the order in which they were. */
  spaces: JoinedSpace[];
  /** How sharing goes in each of them, by the space's id. */
  sharing: Record<string, SharingState>;
  /** Changes that a server did not take and that the person has not put away, the latest first. */
  refused: KeptRefusal[];
  /** What each space's server has counted, by the space's id. */
  figures: Record<string, SpaceFigures>;
  /** When the person was last here, ms since the epoch; kept while a space is joined. */
  hereAt: number;
  /** How joining the space that the organisation's policy names goes. */
  enrolment: { state: 'offline' | 'failed'; code: string; until: number };
}

/** One command that can be taken back: what each touched record was before. Its id is the command's clock. */
export interface UndoStep {
  id: Clock;
  changes: Change[];
  /** Facts that the step changed. */
  facts?: FactChange[];
  /** Present when the step swapped all data: the staging id under which the former data lie. */
  former?: string;
}

/** `before` is null for a record that the step created. */
export interface Change {
  kind: Kind;
  id: string;
  before: Stored | null;
}

/** `before` is undefined for a fact that was not there. */
export interface FactChange {
  name: keyof Facts;
  before: unknown;
  after: unknown;
}
