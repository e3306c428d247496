export const GRADE_CHOICES = ['keep', 'change', 'drop'] as const;
/** What becomes of a key result in the next cycle; nothing is carried over unless a person says so. */
export type GradeChoice = (typeof GRADE_CHOICES)[number];

/** How a key result is judged when its cycle closes. Every answer may be left out, and given later. */
export interface Grade {
  /** 0.0 to 1.0 with one decimal, for learning and never for appraisal; null: not graded. */
  score: number | null;
  /** Why it came out so. */
  cause: string;
  /** Whether pay or bonus hung on the number; null: nobody answered. */
  incentive: boolean | null;
  choice: GradeChoice | null;
  /** Of one that is kept: where the number should stand next; null: where it should have stood. */
  nextTarget: number | null;
}

/** What stands where nobody has answered anything yet. */
export const UNGRADED: Grade = { score: null, cause: '', incentive: null, choice: null, nextTarget: null };
