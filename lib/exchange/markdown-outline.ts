import { Refusal } from '@/lib/domain/refusal';
import type { Outline, OutlineContext } from './outline';
import { objectiveOf } from './outline-objective';
import { structureOf } from './outline-structure';
import { readOwnOutline } from './own-outline/read';
import { isOwnOutline } from './own-outline/words';

/** A document larger than this, in bytes, lines or key results, is refused. */
const MOST_BYTES = 1_000_000;
const MOST_LINES = 20_000;
const MOST_KEY_RESULTS = 2_000;
/** One of our own is read without guessing; it still has to be sent as one message. */
const MOST_OWN_BYTES = 3_000_000;

/**
 * Reads OKRs out of a Markdown document, as people write them: headings, "O1:" and "KR1:", lists, tables,
 * in English and Chinese. Nothing is guessed in silence: each line says what became of it. Takes time linear
 * in the text; throws Refusal `tooLarge` beyond 1 MB, 20,000 lines or 2,000 key results. One that was written here
 * and has not been changed is read to the letter, up to 3 MB of it.
 */
export function readOutline(text: string, context: OutlineContext): Outline {
  const isOwn = isOwnOutline(text);
  refuseLarger(text, isOwn ? MOST_OWN_BYTES : MOST_BYTES);
  const texts = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const own = isOwn && readOwnOutline(texts);
  if (own) return own;
  refuseLarger(text, MOST_BYTES);
  if (texts.length > MOST_LINES) throw new Refusal('tooLarge');
  const { cycle, sections, lines } = structureOf(texts, context);
  const entries = sections.reduce((sum, section) => sum + section.entries.length, 0);
  if (entries > MOST_KEY_RESULTS) throw new Refusal('tooLarge');
  const objectives = sections.flatMap(
    (section) => objectiveOf(section, sections, { ...context, cycle }) ?? [],
  );
  return { draft: { cycle, objectives }, lines };
}

function refuseLarger(text: string, bytes: number): void {
  if (text.length > bytes || new TextEncoder().encode(text).length > bytes) throw new Refusal('tooLarge');
}
