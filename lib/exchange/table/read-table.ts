import Papa from 'papaparse';
import { Refusal } from '@/lib/domain/refusal';
import { columnNamed } from './column-names';
import { unguarded } from './csv';
import type { Table, TableRow } from './table';

const MOST_CHARACTERS = 30_000_000;
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 200;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** So many rows are looked at to find the delimiter and the heading. */
const LOOKED_AT = 12;

/**
 * Reads comma, semicolon, tab or bar separated text. The delimiter is the one with which most columns are known by
 * their names, the heading the row that names most of them. Throws `tooLarge`.
 */
export function readTable(text: string): Table {
  if (text.length > MOST_CHARACTERS) throw new Refusal('tooLarge');
  const { body, said, before } = withoutSeparatorLine(text.replace(/^\ufeff/, ''));
  const delimiter = said ?? delimiterOf(body);
  const rows = rowsOf(body, delimiter, before);
  if (rows.length > MOST_ROWS) throw new Refusal('tooLarge');
  const at = headingOf(rows);
  const heading = rows[at];
  return {
    header: (heading?.cells ?? []).map((cell) => cell.trim()),
    headerNumber: heading?.number ?? 1,
    rows: rows.slice(at + 1),
  };
}

/** Whether a text has rows and columns rather than the lines of an outline. */
export function isTable(text: string): boolean {
  if (/^sep=./i.test(text)) return true;
  const head = text.slice(0, 20_000);
  const rows = rowsOf(head, delimiterOf(head), 0);
  return namesIn(rows[headingOf(rows)]) >= 2;
}

/** Excel's own first line, which says what separates: `sep=;`. */
function withoutSeparatorLine(text: string): { body: string; said: string | null; before: number } {
  const [line = '', said = null] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  return { body: text.slice(line.length), said, before: line === '' ? 0 : 1 };
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 20_000);
  const scores = DELIMITERS.map((delimiter) => {
    const rows = rowsOf(head, delimiter, 0, LOOKED_AT);
    const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
    return { delimiter, names: Math.max(0, ...rows.map(namesIn)), columns };
  });
  scores.sort((a, b) => b.names - a.names || b.columns - a.columns);
  return scores[0]?.delimiter ?? ',';
}

function headingOf(rows: readonly TableRow[]): number {
  let best = 0;
  for (let at = 1; at < Math.min(rows.length, LOOKED_AT); at += 1) {
    if (namesIn(rows[at]) > namesIn(rows[best])) best = at;
  }
  return best;
}

function namesIn(row: TableRow | undefined): number {
  return row ? row.cells.filter((cell) => columnNamed(cell) !== null).length : 0;
}

function rowsOf(text: string, delimiter: string, before: number, most?: number): TableRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: most ?? MOST_ROWS + 2 });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows: TableRow[] = [];
  let number = before + 1;
  for (const [index, cells] of data.entries()) {
    const row: TableRow = { number, cells: cells.slice(0, MOST_COLUMNS).map(unguarded) };
    if (broken.has(index)) row.broken = true;
    if (cells.some((cell) => cell.trim() !== '')) rows.push(row);
    number += 1 + cells.reduce((lines, cell) => lines + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  return rows;
}
