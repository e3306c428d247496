import { type Field, type FieldName, fieldNamed } from './outline-fields';
import { markOf } from './outline-marks';

/** What each column of a table holds; null for a column that is not read. */
export type TableHead = ('objective' | 'keyResult' | FieldName | null)[];

const OBJECTIVE = /^(?:objectives?|objetivos?|目标)$/i;
const KEY_RESULT = /^(?:key results?|krs?|resultados? clave|关键结果|关键成果)$/i;

/** Reads a table's first row; null when no column is said to hold key results. */
export function headOfTable(cells: readonly string[]): TableHead | null {
  const head = cells.map((cell) => {
    if (KEY_RESULT.test(cell)) return 'keyResult';
    return OBJECTIVE.test(cell) ? 'objective' : fieldNamed(cell);
  });
  return head.includes('keyResult') ? head : null;
}

/** Reads a row below such a head; empty cells give nothing. */
export function entryOfRow(
  head: TableHead,
  cells: readonly string[],
): { objective: string; keyResult: string; fields: Field[] } {
  const row = { objective: '', keyResult: '', fields: [] as Field[] };
  for (const [i, what] of head.entries()) {
    const value = cells[i]?.trim() ?? '';
    if (value === '' || what === null || what === 'measurement') continue;
    if (what === 'objective' || what === 'keyResult') row[what] = titleOf(value);
    else row.fields.push({ name: what, value });
  }
  return row;
}

function titleOf(cell: string): string {
  const mark = markOf(cell);
  return mark && 'title' in mark ? mark.title || cell : cell;
}
