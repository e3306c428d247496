import type { Refusal } from '@/lib/domain/refusal';

/** What the person is told after a command; each has its own id, so that the same words can be told twice. */
export interface Notice {
  id: number;
  /** What was done, in the person's words; empty when it was refused. */
  text: string;
  /** The text tells of something that was taken back. */
  takenBack: boolean;
  undoable: boolean;
  /** Taking it back, or bringing it again, is under way: the share that is done, 0 to 1. Null: it is done. */
  underway: number | null;
  refusal: Refusal | null;
}
