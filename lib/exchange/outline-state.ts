import type { OutlineContext, OutlineDraft, OutlineLine } from './outline';
import type { Field } from './outline-fields';
import { type Entry, type Section, settle, type Verdict } from './outline-section';
import type { TableHead } from './outline-table';

/** Where the reader of a document is, and what it has found so far. */
export interface State {
  context: OutlineContext;
  cycle: OutlineDraft['cycle'];
  sections: Section[];
  /** Whether the document marks its objectives or key results ("O1:", "KR:"): then nothing unmarked is one. */
  marked: { objectives: boolean; keyResults: boolean };
  section: Section | null;
  entry: Entry | null;
  /** What entries are, below a heading such as "Initiatives" or "Notes". */
  aside: 'initiative' | 'remark' | null;
  /** Below a heading "Key results" an unmarked entry is one. */
  listed: boolean;
  /** Below another cycle's heading nothing is taken. */
  secondCycle: boolean;
  table: TableHead | null;
}

/** Begins an objective; what follows belongs to it. */
export function openSection(
  state: State,
  head: Pick<Section, 'title' | 'marked' | 'level' | 'indent' | 'lines'>,
): Verdict {
  const above = state.section;
  // A heading right above a deeper one groups objectives; it is none itself.
  if (above && !above.marked && above.entries.length === 0 && (above.level ?? 9) < (head.level ?? 0)) {
    state.sections.splice(state.sections.lastIndexOf(above), 1);
    settle(above.lines, 'ignored', 'section');
  }
  state.section = { ...head, fields: [], why: [], entries: [] };
  state.sections.push(state.section);
  Object.assign(state, { entry: null, aside: null, listed: false });
  return ['objective'];
}

/** Begins a key result of the present objective. */
export function openEntry(state: State, head: Pick<Entry, 'text' | 'indent' | 'lines'>): Verdict {
  state.aside = null;
  if (!state.section) return ['notUnderstood', 'outsideObjective'];
  if (head.text === '') return ['notUnderstood', 'emptyTitle'];
  state.entry = { ...head, fields: [], checklist: [] };
  state.section.entries.push(state.entry);
  return ['keyResult'];
}

const OF_KEY_RESULT = new Set(['baseline', 'target', 'metric', 'unit', 'weight', 'cadence']);
const OF_OBJECTIVE = new Set(['ambition', 'level', 'parent', 'why', 'forWhom', 'strategy']);
const OF_EITHER = new Set(['owner', 'due']);

/** Puts fields where they belong; what either may have goes to a key result that it stands below. Null: nowhere. */
export function placeFields(
  state: State,
  fields: readonly Field[],
  indent: number,
  line: OutlineLine,
): Verdict | null {
  if (fields.every(({ name }) => name === 'measurement')) return ['ignored', 'measurement'];
  const below = state.entry && indent > state.entry.indent ? state.entry : state.section;
  let placed = false;
  for (const field of fields) {
    const subject = subjectOf(field, state, below);
    subject?.fields.push({ ...field, line });
    placed ||= subject !== null;
  }
  return placed ? ['detail'] : null;
}

function subjectOf({ name }: Field, { entry, section }: State, below: Entry | Section | null) {
  if (OF_KEY_RESULT.has(name)) return entry;
  if (OF_OBJECTIVE.has(name)) return section;
  return OF_EITHER.has(name) ? below : null;
}
