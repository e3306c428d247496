import type { OutlineContext, OutlineDraft, OutlineLine } from './outline';
import { type Block, blocksOf, indentOfNext } from './outline-blocks';
import { readCycle } from './outline-cycle';
import { fieldsOf } from './outline-fields';
import { readItem, readRow, readText } from './outline-lines';
import { type Mark, markOf } from './outline-marks';
import { readMetric } from './outline-metric';
import { type Section, settle, type Verdict } from './outline-section';
import { openEntry, openSection, placeFields, type State } from './outline-state';
import type { Shape } from './outline-text';

/** A document taken apart: its cycle, its objectives in order, and its lines with what became of them. */
export interface Structure {
  cycle: OutlineDraft['cycle'];
  sections: Section[];
  lines: OutlineLine[];
}

/** Finds cycle, objectives and key results in a document, and says of every line what it is. */
export function structureOf(texts: readonly string[], context: OutlineContext): Structure {
  const lines = texts.map(unread);
  const blocks = blocksOf(texts);
  const marks = blocks.map(({ shape }) => ('text' in shape ? markOf(shape.text) : null));
  const state = stateFor(context, marks);
  const firstAt = blocks.findIndex(({ shape }) => 'text' in shape);
  for (const [i, block] of blocks.entries()) {
    const placed: Placed = {
      shape: block.shape,
      mark: marks[i] ?? null,
      lines: block.lines.flatMap((at) => lines[at] ?? []),
      nextIndent: indentOfNext(blocks, i),
      first: i === firstAt,
    };
    settle(placed.lines, ...read(state, placed));
  }
  return { cycle: state.cycle, sections: state.sections.filter(isObjective), lines };
}

function stateFor(context: OutlineContext, marks: readonly (Mark | null)[]): State {
  const says = (kind: Mark['kind']) => marks.some((mark) => mark?.kind === kind);
  return {
    context,
    cycle: null,
    sections: [],
    marked: { objectives: says('objective'), keyResults: says('keyResult') },
    section: null,
    entry: null,
    aside: null,
    listed: false,
    secondCycle: false,
    table: null,
  };
}

function unread(text: string, index: number): OutlineLine {
  return {
    number: index + 1,
    text: text.slice(0, 500),
    outcome: 'notUnderstood',
    reason: 'outsideObjective',
    notes: [],
    parts: [],
  };
}

/** Drops a heading under which there is no key result, and says so on its lines. */
function isObjective(section: Section): boolean {
  if (section.marked || section.entries.length > 0) return true;
  settle(section.lines, 'notUnderstood', 'noKeyResults');
  const details = [...section.fields, ...section.why].map(({ line }) => line);
  settle(details, 'notUnderstood', 'outsideObjective');
  return false;
}

/** A block in its place: its mark, its lines, and how deep a list entry right after it is indented. */
interface Placed {
  shape: Block['shape'];
  mark: Mark | null;
  lines: OutlineLine[];
  nextIndent: number | null;
  first: boolean;
}

function read(state: State, { shape, mark, lines, nextIndent, first }: Placed): Verdict {
  if (shape.kind !== 'row') state.table = null;
  if (shape.kind === 'blank' || shape.kind === 'code') return ['ignored', shape.kind];
  if (shape.kind === 'tooLong') return ['notUnderstood', 'tooLong'];
  if (shape.kind === 'row') return readRow(state, shape.cells, lines);
  const names = mark?.kind === 'objective' || mark?.kind === 'keyResult';
  const cycle = names ? null : readCycle(state, shape, first, lines);
  if (cycle) return cycle;
  if (state.secondCycle) return ['notUnderstood', 'secondCycle'];
  if (mark) return readMark(state, shape, mark, lines);
  if (shape.kind === 'heading') return readHeading(state, { ...shape, nextIndent }, lines);
  if (state.aside) return ['ignored', state.aside];
  const [line] = lines;
  const indent = shape.kind === 'item' ? shape.indent : Number.POSITIVE_INFINITY;
  const fields = fieldsOf(shape.text);
  const placed = fields && line && placeFields(state, fields, indent, line);
  if (placed) return placed;
  return shape.kind === 'item'
    ? readItem(state, { ...shape, nextIndent }, lines)
    : readText(state, shape.text, lines);
}

function readMark(state: State, shape: Shape, mark: Mark, lines: OutlineLine[]): Verdict {
  const indent = shape.kind === 'item' ? shape.indent : -1;
  const level = shape.kind === 'heading' ? shape.level : null;
  switch (mark.kind) {
    case 'objective':
      return openSection(state, { title: mark.title, marked: true, level, indent, lines });
    case 'keyResult':
      return openEntry(state, { text: mark.title, indent, lines });
    case 'section':
      state.aside = null;
      state.listed = true;
      return ['ignored', 'section'];
    case 'initiatives':
      state.aside = 'initiative';
      return ['ignored', 'initiative'];
    case 'remarks':
      state.aside = 'remark';
      return ['ignored', 'remark'];
  }
}

function readHeading(
  state: State,
  { level, text, nextIndent }: { level: number; text: string; nextIndent: number | null },
  lines: OutlineLine[],
): Verdict {
  const fields = fieldsOf(text);
  const [line] = lines;
  const placed = fields && line && placeFields(state, fields, Number.POSITIVE_INFINITY, line);
  if (placed) return placed;
  state.aside = null;
  const below = state.section !== null && level > (state.section.level ?? level);
  const measured = below && nextIndent === null && readMetric(text.normalize('NFKC'), state.context.locale);
  if (measured && !measured.guessed) return openEntry(state, { text, indent: -1, lines });
  if (!state.marked.objectives) {
    return openSection(state, { title: text, marked: false, level, indent: -1, lines });
  }
  if (state.section && level <= (state.section.level ?? level)) {
    state.section = null;
    state.entry = null;
  }
  return ['ignored', 'section'];
}
