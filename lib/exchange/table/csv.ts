import Papa from 'papaparse';

/** What a spreadsheet would take for a formula, and what our own guard makes of it. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

/** A text that no spreadsheet runs as a formula: an apostrophe goes before it. Numbers stay numbers. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** What `guarded` was given; any other text stays as it is. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** Rows as CSV (RFC 4180), formulas guarded; with a byte order mark, by which Excel knows that it is UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[], { mark }: { mark: boolean }): string {
  const cells = rows.map((row) => row.map(guarded));
  return `${mark ? '\ufeff' : ''}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
