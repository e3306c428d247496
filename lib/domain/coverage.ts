/**
 * How much of the work in view serves a key result, over the distinct tasks that are not done.
 * `share` is tied ÷ (tied + untied), 0 to 1, and null when there is none of either (design §2).
 */
export interface Coverage {
  tied: number;
  untied: number;
  exempt: number;
  share: number | null;
  /** exempt ÷ all that are not done; null when there are none. */
  exemptShare: number | null;
}

/** Counts the marks of distinct tasks; done ones are left out. */
export function coverageOf(
  marks: Iterable<{ state: 'tied' | 'exempt' | 'untied'; done?: boolean }>,
): Coverage {
  const count = { tied: 0, untied: 0, exempt: 0 };
  for (const mark of marks) if (!mark.done) count[mark.state] += 1;
  const answered = count.tied + count.untied;
  const all = answered + count.exempt;
  return {
    ...count,
    share: answered === 0 ? null : count.tied / answered,
    exemptShare: all === 0 ? null : count.exempt / all,
  };
}
