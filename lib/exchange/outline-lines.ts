import type { OutlineLine } from './outline';
import { settle, type Verdict } from './outline-section';
import { openEntry, openSection, type State } from './outline-state';
import { entryOfRow, headOfTable } from './outline-table';

interface Item {
  indent: number;
  ticked: boolean | null;
  text: string;
  /** How deep a list entry right below is indented; null when something else follows. */
  nextIndent: number | null;
}

/** Reads a list entry that carries no mark: an objective, a key result, or something below a key result. */
export function readItem(state: State, item: Item, lines: OutlineLine[]): Verdict {
  const { section, entry, marked } = state;
  const { indent, text } = item;
  const beside = !section || (!section.marked && section.indent >= 0 && indent <= section.indent);
  if (beside) {
    const opens = !marked.objectives && item.nextIndent !== null && item.nextIndent > indent;
    if (!opens) return ['notUnderstood', 'outsideObjective'];
    return openSection(state, { title: text, marked: false, level: null, indent, lines });
  }
  if (entry && indent > entry.indent) {
    if (item.ticked === null) return ['ignored', 'remark'];
    entry.checklist.push({ lines, text, ticked: item.ticked });
    return ['detail'];
  }
  if (marked.keyResults && !state.listed) return ['notUnderstood', 'notAKeyResult'];
  return openEntry(state, { text, indent, lines });
}

/** Reads a sentence: a title that was still missing, or why the objective matters. */
export function readText(state: State, text: string, lines: OutlineLine[]): Verdict {
  const { section, entry } = state;
  const [line] = lines;
  if (!section || !line) return ['notUnderstood', 'outsideObjective'];
  if (entry) return ['ignored', 'remark'];
  if (section.title === '') {
    section.title = text;
    section.lines.push(...lines);
    return ['objective'];
  }
  section.why.push({ text, line });
  return ['detail'];
}

/** Reads a table's row: the first one names the columns. */
export function readRow(state: State, cells: string[], lines: OutlineLine[]): Verdict {
  if (state.secondCycle) return ['notUnderstood', 'secondCycle'];
  if (cells.every((cell) => /^:?-*:?$/.test(cell))) return ['ignored', 'blank'];
  if (!state.table) {
    state.table = headOfTable(cells);
    return state.table ? ['ignored', 'section'] : ['notUnderstood', 'table'];
  }
  const row = entryOfRow(state.table, cells);
  const [line] = lines;
  if (!line || (row.objective === '' && row.keyResult === '')) return ['notUnderstood', 'emptyTitle'];
  if (row.objective !== '' && row.objective !== state.section?.title) {
    const verdict = openSection(state, {
      title: row.objective,
      marked: true,
      level: null,
      indent: -1,
      lines,
    });
    if (row.keyResult === '') return verdict;
    settle(lines, ...verdict);
  }
  const verdict = openEntry(state, { text: row.keyResult, indent: -1, lines });
  state.entry?.fields.push(...row.fields.map((field) => ({ ...field, line })));
  return verdict;
}
