export const LEVELS = ['company', 'team', 'personal'] as const;
export type Level = (typeof LEVELS)[number];

export const AMBITIONS = ['committed', 'aspirational'] as const;
/** How sure the team means to be: committed is expected whole, aspirational around seven tenths. */
export type Ambition = (typeof AMBITIONS)[number];

/** A qualitative aim in a Cycle. */
export interface Objective {
  kind: 'objective';
  id: string;
  cycle: string;
  title: string;
  why: string;
  forWhom: string;
  /** The Person who answers for it. */
  owner: string | null;
  level: Level;
  ambition: Ambition;
  /** Of a company objective: the line of the strategy that it serves. */
  strategy: string;
  /** Place among the objectives of its cycle, ascending. */
  order: number;
  /** What the end of its cycle says about it; absent: nothing was written. */
  reflection?: string;
  /** The short name of the team into which it goes when it is first shared; absent or empty: it is everybody's. */
  team?: string;
}
