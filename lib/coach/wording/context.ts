import type { Ruling } from '@/lib/coach/words/by-rule';
import type { Reading } from '@/lib/coach/words/reading';
import type { Signals } from '@/lib/coach/words/signals';

/** A key result's words, read and judged, as its rules take them. */
export interface KeyResultWords {
  /** The record's id, or an empty text for a line that is no record yet. */
  id: string;
  reading: Reading;
  signals: Signals;
  ruling: Ruling;
}

/** An objective's words, read, as its rules take them. */
export type ObjectiveWords = Omit<KeyResultWords, 'ruling'>;

/** The words that made up a rule's mind, as the person wrote them; the whole line where no word did alone. */
export function leadQuote({ reading, signals }: ObjectiveWords): string {
  const lead = reading.units[signals.lead.at];
  return lead ? reading.line.slice(lead.start, lead.end) : reading.line;
}

/** The numbers that a line measures with, as the person wrote them. */
export function measureQuotes({ reading, signals }: ObjectiveWords): string[] {
  return signals.measures.map(({ quantity }) => reading.line.slice(quantity.start, quantity.end).trim());
}
