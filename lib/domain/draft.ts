import type { Cadence } from './key-result';
import type { Metric } from './metric';
import type { Ambition, Level } from './objective';
import type { PlainDate } from './plain-date';

/** A key result that is about to be created: what an import or the first run proposes. */
export interface KeyResultDraft {
  title: string;
  metric: Metric;
  /** By name; creating it creates the Person. */
  owner: string | null;
  dueOn: PlainDate | null;
  cadence: Cadence;
  weight: number;
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
  /** Title of the parent objective within the same draft or an existing cycle. */
  parent: string | null;
}

/** A set of OKRs that is about to be created in one step, and undone as one. */
export interface OkrDraft {
  cycle: { id: string } | { name: string; startsOn: PlainDate; endsOn: PlainDate };
  objectives: ObjectiveDraft[];
}
