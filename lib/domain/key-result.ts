import type { Grade } from './grade';
import type { Metric } from './metric';
import type { PlainDate } from './plain-date';

export const CADENCES = ['weekly', 'biweekly', 'monthly'] as const;
/** How often a key result is to be measured. */
export type Cadence = (typeof CADENCES)[number];

/** Days between two check-ins of a cadence. */
export const CADENCE_DAYS: Record<Cadence, number> = { weekly: 7, biweekly: 14, monthly: 30 };

/** Days until work should show in the number, unless the key result says otherwise. */
export const DEFAULT_LAG_DAYS = 14;

export const COLOURS = ['indigo', 'teal', 'amber', 'rose', 'violet', 'green', 'sky', 'brown'] as const;
/** A named colour of the palette; its light and dark values are design tokens. */
export type Colour = (typeof COLOURS)[number];

/** A measurable result of one Objective. Its progress is computed from check-ins, never stored. */
export interface KeyResult {
  kind: 'keyResult';
  id: string;
  objective: string;
  title: string;
  metric: Metric;
  /** The Person who answers for it, and whether they said yes. */
  owner: string | null;
  accepted: boolean;
  /** Share in the objective's mean; 0 leaves it out. */
  weight: number;
  /** Whether a guardrail counts in the objective's mean; false unless the person opts in. */
  guardrailCounts: boolean;
  addedOn: PlainDate;
  /** Null: the cycle's last day. */
  dueOn: PlainDate | null;
  cadence: Cadence;
  lagDays: number;
  /** What badges show: 1 to 4 letters and digits, unique among the key results of unclosed cycles. */
  code: string;
  colour: Colour;
  order: number;
  /** Given up mid-cycle; it has no status from then on. */
  dropped: Dropped | null;
  /** How it was judged at the end; absent: not at all yet. */
  grade?: Grade;
}

/** When and why a key result was given up. */
export interface Dropped {
  on: PlainDate;
  reason: string;
  /** Present when it was a task: it goes on as work that serves another key result. */
  work?: ServingWork;
}

/** What a former key result serves as work, and what it is expected to do to that number. */
export interface ServingWork {
  /** The id of the key result that it serves. */
  serves: string;
  /** "We expect …"; empty if nobody said. */
  hypothesis: string;
}
