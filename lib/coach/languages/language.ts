import type { Tier } from '@/lib/coach/finding';

/**
 * What a word can tell about a line. Verbs: `deliver` (make something exist), `effort` (do something to people or
 * things one by one), `pass` (complete, where what is completed decides), `change` (move a number), `reach` (hold or arrive at a level), `gain` (have others come, buy or answer),
 * Nouns: `output` (what the team makes or does), `metric` (what is measured), `outsider` (who
 * acts from outside), `event` (what they do), `acts` (the verbs for it), `staff` (the team's own people), `recognition` (a badge that others
 * give), `place` (where a team goes to work). Signs: `better` (a comparative), `state` (a deliverable's condition), `able`, `purpose`, `vague` (cannot be measured
 * as it stands), `vanity` (grows without anybody being better off), `daily` (work that never ends), `ship` (delivery and nothing else), `joint` (joins two results), `article` (what follows is a noun), `skip` (says
 * nothing at the start of a line), `stop` (ends the noun that a number counts).
 */
export type Tag =
  | 'deliver'
  | 'effort'
  | 'pass'
  | 'change'
  | 'reach'
  | 'gain'
  | 'output'
  | 'metric'
  | 'outsider'
  | 'event'
  | 'acts'
  | 'staff'
  | 'recognition'
  | 'place'
  | 'better'
  | 'state'
  | 'able'
  | 'purpose'
  | 'vague'
  | 'vanity'
  | 'daily'
  | 'ship'
  | 'joint'
  | 'article'
  | 'skip'
  | 'stop';

/** What kind of quantity a number is, by the unit that follows or precedes it. */
export type NumberKind = 'percent' | 'money' | 'multiple' | 'duration' | 'size' | 'count';

/** All that the Coach knows of one language. A new language is one such file and its line in `languages.ts`. */
export interface Language {
  id: string;
  /** Whether words are parted by spaces; else the longest known word is taken at each place. */
  spaced: boolean;
  /** The script that no other language here is written in. */
  script?: RegExp;
  /** Whose nouns its lines often use as they are. */
  borrows?: Language;
  /** Where the noun stands that a number counts, among the nouns that follow the number. */
  head: 'first' | 'last';
  /**
   * How likely the model must hold a line for work to say so firmly, by how sure the rules are. Where the rules see work,
   * too, less is asked of the model; and less where it learned from fewer lines, which makes it shy.
   */
  firmFrom: Readonly<Record<Tier | 'none', number>>;
  /** Words and phrases by tag, parted by commas, in lower case and in the form that `forms` leads to. */
  words: Record<Tag, string>;
  /** The dictionary forms that a word of a line may stand for, itself first. */
  forms(word: string): string[];
  /** Numbers that measure nothing (dates, windows, steps), to be blanked out. Global, linear. */
  masks: readonly RegExp[];
  /** Units after a number, parted by commas; the longest wins. */
  units: Record<Exclude<NumberKind, 'count'>, string>;
  /** Words between a number and its unit that only scale it. */
  magnitudes: Readonly<Record<string, number>>;
  /** Quantities written without digits, by kind. Each entry is the source of a pattern. */
  numberWords: Record<NumberKind, string>;
  /** A change from one value to another, in a line where every number is `#`. */
  fromTo: RegExp;
  /** What stands before or after a number when it is a level to reach, in a line where every number is `#`. */
  level: RegExp;
  /** A clause that says what the work is for, up to the number it names, in a line where every number is `#`. */
  purposeNumber: RegExp;
  /** Says how often, in a line where every number is `#`. */
  cadence: RegExp;
  /** Joins two results in one line, in a line where every number is `#`. */
  joint: RegExp;
}
