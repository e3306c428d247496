import type { OutlineLine, OutlineOutcome, OutlineReason } from './outline';
import type { Field } from './outline-fields';

/** A field together with the line on which it stands. */
export interface PlacedField extends Field {
  line: OutlineLine;
}

/** A key result as it stands in the document, before its words are read. */
export interface Entry {
  lines: OutlineLine[];
  text: string;
  /** Columns; −1 when it is no list item, so that any list below belongs to it. */
  indent: number;
  fields: PlacedField[];
  checklist: { lines: OutlineLine[]; text: string; ticked: boolean }[];
}

/** An objective as it stands in the document. */
export interface Section {
  lines: OutlineLine[];
  title: string;
  /** Said to be an objective; one that is only a heading must have key results to be taken for one. */
  marked: boolean;
  /** Heading level; null for a list item, which has an indent, and for a table's row. */
  level: number | null;
  indent: number;
  fields: PlacedField[];
  why: { text: string; line: OutlineLine }[];
  entries: Entry[];
}

/** What a line is, and the reason for which it gives nothing. */
export type Verdict = readonly [OutlineOutcome, OutlineReason?];

/** Says of some lines what they are. */
export function settle(lines: readonly OutlineLine[], ...[outcome, reason]: Verdict): void {
  for (const line of lines) Object.assign(line, { outcome, reason: reason ?? null });
}
