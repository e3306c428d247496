import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../.artifacts/tables');

/** One view in the tables that say how well its page is read. */
export interface Line {
  view: string;
  /** How often the open task's id was told; – where none is open. */
  open: string;
  /** How often its title was; – where the page does not show one that stays. */
  title: string;
  /** The share of the tasks that are to be seen. */
  recall: string;
  /** The share of what was seen that is right. */
  precision: string;
  says: string;
}

/** Prints the lines as a Markdown table, and writes them to `tests/.artifacts/tables/<name>.md`. */
export function tell(name: string, lines: readonly Line[]): void {
  const head = ['page or view', 'open task id', 'its title', 'recall', 'precision', 'says'];
  const cells = lines.map(({ view, open, title, recall, precision, says }) => [
    ...[view, open, title, recall, precision],
    says,
  ]);
  const widths = head.map((text, at) => Math.max(text.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const row = (texts: string[]) => `| ${texts.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const table = [row(head), row(widths.map((width) => '-'.repeat(width))), ...cells.map(row)].join('\n');
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.md`), `${table}\n`);
  console.log(`\n${name}\n\n${table}\n`);
}

/** A share in per cent; – of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
