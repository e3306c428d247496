import type { Outline, OutlineLine } from '@/lib/exchange/outline';
import { partsOf } from './lines';
import { readObjective } from './objective';

/**
 * Reads an outline that was written here to the letter: nothing in its texts is taken for a date, a number or a name.
 * Null when it was changed beyond what is written here; it is a text like any other then.
 */
export function readOwnOutline(texts: readonly string[]): Outline | null {
  const lines = texts.map(
    (text, index): OutlineLine => ({
      ...{ number: index + 1, text: text.slice(0, 500), outcome: 'detail', reason: null },
      ...{ notes: [], parts: [] },
    }),
  );
  const parts = partsOf(lines, texts);
  const objectives = parts?.objectives.map((_, i, all) => readObjective(all, i));
  if (!parts || !objectives?.every((one) => one !== null)) return null;
  return { draft: { cycle: parts.cycle, objectives }, lines };
}
