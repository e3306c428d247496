/** What a key result's words amount to. */
export const VERDICTS = ['outcome', 'activity', 'task', 'milestone', 'vague'] as const;

/**
 * outcome: a measured change or level of a result; activity: a number of things that the team does or makes; task:
 * something to deliver; milestone: an achievement that outsiders recognise; vague: a wished change without a number.
 */
export type Verdict = (typeof VERDICTS)[number];
