/** Shapes in which a cycle that ends is answered. */
import type { KeyResultAnswer, ObjectiveAnswer } from './answers';
import type { Cycle } from './cycle';
import type { Blocked } from './habit';

/** An objective with how it was tended. */
export interface ReviewedObjective extends ObjectiveAnswer {
  /** The weeks of the cycle until its end or today, whether one of its key results was checked in. */
  weeks: boolean[];
  keyResults: (KeyResultAnswer & { blocked: Blocked | null })[];
}

/** One cycle beside others. */
export interface CycleComparison {
  cycle: Cycle;
  toBeClosed: boolean;
  /** 0.0 to 1.0; null while less than half of it has one. */
  score: number | null;
  /** Key results that were not given up, those of them that are graded, and those whose words name an outcome. */
  keyResults: number;
  graded: number;
  outcomes: number;
  /** Weeks of objectives, and those of them with a check-in. */
  weeks: number;
  weeksCheckedIn: number;
}

/** A cycle as it is looked back on. */
export interface CycleReview {
  cycle: Cycle;
  toBeClosed: boolean;
  objectives: ReviewedObjective[];
  /** The cycle that was drafted from the choices; null: none, or it was removed since. */
  next: { id: string; name: string } | null;
}
