import type { Alias } from './alias';
import type { Alignment } from './alignment';
import type { CheckIn } from './check-in';
import type { Clock } from './clock';
import type { Cycle } from './cycle';
import type { KeyResult } from './key-result';
import type { Objective } from './objective';
import type { Person } from './person';
import type { Reply } from './reply';
import type { Revision } from './revision';
import type { Task } from './task';
import type { Exemption, Tie, TyingRule } from './tie';

/** Everything that is kept, by its kind: the name in the store, in backups and on the wire. */
export interface Kinds {
  cycle: Cycle;
  objective: Objective;
  keyResult: KeyResult;
  alignment: Alignment;
  checkIn: CheckIn;
  reply: Reply;
  task: Task;
  tie: Tie;
  exemption: Exemption;
  tyingRule: TyingRule;
  revision: Revision;
  alias: Alias;
  person: Person;
}

export type Kind = keyof Kinds;

export const KINDS = [
  'cycle',
  'objective',
  'keyResult',
  'alignment',
  'checkIn',
  'reply',
  'task',
  'tie',
  'exemption',
  'tyingRule',
  'revision',
  'alias',
  'person',
] as const satisfies readonly Kind[];

/** What every kept record carries besides its fields. */
export interface Stamp {
  /** `own` until it is shared; then the space's scope. */
  scope: string;
  /** Covers every field that `clocks` does not name. */
  clock: Clock;
  /** Newer clocks of single fields. */
  clocks: Record<string, Clock>;
  /** A deleted record stays as a tombstone; the field has its own clock. */
  deleted?: boolean;
}

/** A record as it is kept: its fields and its stamp. Fields of newer versions are carried along. */
export type Stored<K extends Kind = Kind> = Kinds[K] & Stamp;
