import type { TaskKey } from './task';

/** What a person can say of work that is done: it moved the number, it did not, or it cannot be said. */
export const REVIEW_ANSWERS = ['moved', 'still', 'tooSoon', 'skipped'] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/** What became of a hypothesis, as a person said once the task was done. */
export interface Review {
  answer: ReviewAnswer;
  /** ms since the epoch. */
  at: number;
  /** A person's id. */
  by: string | null;
}

/** The stored link Task → KeyResult, always made by a person. */
export interface Tie {
  kind: 'tie';
  /** Derived from its ends, so that two people who tie the same pair make one record. */
  id: string;
  task: TaskKey;
  keyResult: string;
  /** What the work is expected to do to the number: "we expect …". */
  hypothesis: string;
  tiedBy: string | null;
  /** When a person last said that it holds although the key result has changed, ms since the epoch; absent: never. */
  keptAt?: number;
  /** Whether the number moved as expected; absent or null: nobody has answered. */
  review?: Review | null;
}

/** The id of the tie between a task and a key result. */
export function tieId(task: TaskKey, keyResult: string): string {
  return `${task}~${keyResult}`;
}

export const EXEMPTION_REASONS = ['upkeep', 'defect', 'support', 'compliance', 'other'] as const;
export type ExemptionReason = (typeof EXEMPTION_REASONS)[number];

/** "This is not OKR work", with a reason. Its id is the task's key. */
export interface Exemption {
  kind: 'exemption';
  id: string;
  task: TaskKey;
  reason: ExemptionReason;
}

/** "Everything in project X, with label Y or under parent Z serves this key result, or is exempt." */
export interface TyingRule {
  kind: 'tyingRule';
  id: string;
  tool: string;
  site: string;
  /** What it catches, in the words of whoever made it: the project's name, the parent's title. */
  name: string;
  match: { by: 'container' | 'label' | 'parent' | 'keyPrefix'; value: string };
  means: { keyResult: string } | { exempt: ExemptionReason };
}
