import { Refusal } from '@/lib/domain/refusal';
import type { Outline, OutlineContext } from './outline';
import { objectiveOf } from './outline-objective';
import { structureOf } from './outline-structure';

/** A document larger than this, in bytes, lines or key results, is refused. */
const MOST_BYTES = 1_000_000;
const MOST_LINES = 20_000;
const MOST_KEY_RESULTS = 2_000;

/**
 * Reads OKRs out of a Markdown document, as people write them: headings, "O1:" and "KR1:", lists, tables,
 * in English and Chinese. Nothing is guessed in silence: each line says what became of it. Takes time linear
 * in the text; throws Refusal `tooLarge` beyond 1 MB, 20,000 lines or 2,000 key results.
 */
export function readOutline(text: string, context: OutlineContext): Outline {
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES)
    throw new Refusal('tooLarge');
  const texts = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (texts.length > MOST_LINES) throw new Refusal('tooLarge');
  const { cycle, sections, lines } = structureOf(texts, context);
  const entries = sections.reduce((sum, section) => sum + section.entries.length, 0);
  if (entries > MOST_KEY_RESULTS) throw new Refusal('tooLarge');
  const objectives = sections.flatMap(
    (section) => objectiveOf(section, sections, { ...context, cycle }) ?? [],
  );
  return { draft: { cycle, objectives }, lines };
}
