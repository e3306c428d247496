import type { Outline, OutlineContext } from './outline';

/** Reads OKRs out of a Markdown document. */
export function readOutline(_text: string, _context: OutlineContext): Outline {
  return { draft: { cycle: null, objectives: [] }, lines: [] };
}
