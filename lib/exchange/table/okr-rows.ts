import { folded } from '@/lib/domain/folded';
import { settle } from '@/lib/exchange/outline-section';
import { kindOfRow } from './cell-words';
import type { Column } from './columns';
import type { Row } from './row';

/** An objective as rows tell of it: the first one in full, and the rows of its key results. */
export interface Group {
  title: string;
  /** The row that opens it, which may be a key result's, too. */
  row: Row;
  /** Every row that tells of it, for what only a later one says. */
  rows: Row[];
  keyResults: { title: string; row: Row }[];
}

/** The objectives of rows in which the objective stands beside each key result; left empty, it is the one above. */
export function groupsBeside(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Group>();
  let last: Group | null = null;
  for (const row of rows) {
    const title = row.cell('objective');
    const keyResult = row.cell('keyResult');
    if (title === '' && keyResult === '' && row.cell('objectiveId') === '') continue;
    if (title !== '' || row.cell('objectiveId') !== '') {
      const key = row.cell('objectiveId') || JSON.stringify([row.cell('cycle'), folded(title)]);
      last = groups.get(key) ?? { title, row, rows: [], keyResults: [] };
      groups.set(key, last);
    }
    if (last === null) settle([row.line], 'notUnderstood', 'outsideObjective');
    else {
      last.rows.push(row);
      if (keyResult === '' && row.cell('keyResultId') === '') settle([row.line], 'objective');
      else last.keyResults.push({ title: keyResult, row });
    }
  }
  return [...groups.values()];
}

/** The objectives of rows that say what they are by a type, or by which row stands above which. */
export function groupsBelow(rows: readonly Row[], columns: readonly Column[]): Group[] {
  const titled = rows.filter((row) => row.cell('title') !== '');
  const named = nameOf(titled);
  const above = new Map(titled.map((row) => [row, named(row.cell('parentId'), row.cell('parent'))]));
  const parents = new Set(above.values());
  const typed = columns.includes('type');
  const groups = new Map<Row, Group>();
  const late: Row[] = [];
  let last: Group | null = null;
  const under = (row: Row, group: Group) => {
    group.rows.push(row);
    group.keyResults.push({ title: row.cell('title'), row });
  };
  for (const row of titled) {
    const leaf = above.get(row) && !parents.has(row) ? 'keyResult' : 'objective';
    const kind = typed ? kindOfRow(row.cell('type')) : leaf;
    if (kind === 'work') settle([row.line], 'ignored', 'initiative');
    else if (kind === null) settle([row.line], 'notUnderstood', 'unknownType');
    else if (kind === 'objective') {
      last = { title: row.cell('title'), row, rows: [row], keyResults: [] };
      groups.set(row, last);
      settle([row.line], 'objective');
    } else if (row.cell('parentId') !== '' || row.cell('parent') !== '') late.push(row);
    else if (last) under(row, last);
    else settle([row.line], 'notUnderstood', 'outsideObjective');
  }
  for (const row of late) {
    const group = groups.get(above.get(row) as Row);
    if (group) under(row, group);
    else settle([row.line], 'notUnderstood', 'parentMissing');
  }
  return [...groups.values()];
}

/** Finds the row that an id or else a title names; a title that several rows have names none. */
function nameOf(rows: readonly Row[]): (id: string, title: string) => Row | undefined {
  const byId = new Map(
    rows.flatMap((row) => (row.cell('id') === '' ? [] : [[row.cell('id'), row] as const])),
  );
  const byTitle = Map.groupBy(rows, (row) => folded(row.cell('title')));
  return (id, title) => {
    const first = id.split(/\s*[,;]\s*/)[0] ?? '';
    const alike = byTitle.get(folded(title)) ?? [];
    return byId.get(first) ?? (alike.length === 1 ? alike[0] : byId.get(title));
  };
}
