/** Work tools from which objectives and key results can be read with a token. */
export const SOURCES = ['asana', 'notion'] as const;
export type SourceName = (typeof SOURCES)[number];

/** A part of what a source holds: rows of named cells, in the source's own order. */
export interface SourcePage {
  rows: [name: string, text: string][][];
  /** Where the next part starts; null after the last one. */
  next: string | null;
}
