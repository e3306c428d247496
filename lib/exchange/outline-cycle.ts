import type { OutlineDraft, OutlineLine } from './outline';
import type { DateContext } from './outline-dates';
import { fieldsOf, tidy } from './outline-fields';
import { type Period, readPeriod } from './outline-period';
import type { Verdict } from './outline-section';
import type { State } from './outline-state';
import type { Shape } from './outline-text';

type CycleDraft = NonNullable<OutlineDraft['cycle']>;

const ABOUT_OKRS = /\bOKRs?\b|\bobjectives?\b|\bgoals?\b|目标|计划/i;
const NOISE =
  /\b(?:okrs?|objectives?|goals?|key results?|for|of|the|our|and|in|plan|quarterly|cycle)\b|目标|计划|与|的|关键结果|[\p{P}\p{S}\s]+/giu;

/**
 * Reads a line that names a cycle; null when it names none. The first cycle counts; what stands below
 * another one is left out, because one cycle is imported at a time.
 */
export function readCycle(
  state: State,
  shape: Shape & { text: string },
  first: boolean,
  lines: readonly OutlineLine[],
): Verdict | null {
  if (shape.kind === 'item' && state.section) return null;
  const context = { ...state.context, cycle: null };
  const field = fieldsOf(shape.text)?.find(({ name }) => name === 'cycle');
  const cycle = field
    ? cycleOfField(field.value, context)
    : cycleIn(shape.text, context, placeOf(shape, first));
  if (!cycle) return field ? ['notUnderstood', 'badValue'] : null;
  const other =
    state.cycle && (state.cycle.startsOn !== cycle.startsOn || state.cycle.endsOn !== cycle.endsOn);
  if (other && shape.kind !== 'heading' && !field) return null;
  state.secondCycle = other === true;
  if (other) return ['notUnderstood', 'secondCycle'];
  state.cycle ??= cycle;
  lines[0]?.parts.push(
    { what: 'title', text: cycle.name },
    { what: 'startsOn', text: cycle.startsOn },
    { what: 'endsOn', text: cycle.endsOn },
  );
  return ['cycle'];
}

function placeOf(shape: Shape, first: boolean): 'title' | 'heading' | 'text' {
  if (shape.kind !== 'heading') return 'text';
  return first && shape.level === 1 ? 'title' : 'heading';
}

/**
 * The cycle that a heading names ("Q1 2027 OKRs", "2027年第一季度目标"). A heading that says more than a
 * period counts only when it speaks of OKRs or is the document's title; other texts must be a period alone.
 */
function cycleIn(text: string, context: DateContext, place: 'title' | 'heading' | 'text'): CycleDraft | null {
  const period = readPeriod(text, context);
  if (period === null) return null;
  const alone = period.rest.replace(NOISE, '') === '';
  const said = place === 'title' || (place === 'heading' && ABOUT_OKRS.test(text));
  return alone || said ? cycleOf(period, alone ? '' : bare(period.rest)) : null;
}

/** The cycle that a field's value gives: "Spring (2027-01-01 to 2027-03-31)", "Q1 2027". */
export function cycleOfField(value: string, context: DateContext): CycleDraft | null {
  const period = readPeriod(value, context);
  return period && cycleOf(period, tidy(period.rest.replace(/[()（）[\]]/g, ' ')));
}

/** Named days make no name, so the words around them do; "this quarter" is named after the quarter it is. */
function cycleOf(period: Period, words: string): CycleDraft {
  const { startsOn, endsOn, name } = period;
  if (/\d{4}[-/年]\d{1,2}[-/月]/.test(name) && words !== '')
    return { name: words.slice(0, 100), startsOn, endsOn };
  if (/\d{2}/.test(name)) return { name, startsOn, endsOn };
  const quarter = Math.ceil(Number(endsOn.slice(5, 7)) / 3);
  const half = Number(startsOn.slice(5, 7)) + 5 === Number(endsOn.slice(5, 7));
  return { name: `${half ? `H${quarter / 2}` : `Q${quarter}`} ${endsOn.slice(0, 4)}`, startsOn, endsOn };
}

function bare(rest: string): string {
  return tidy(rest.replace(/\bOKRs?\b/gi, ' ').replace(/^[\s\p{P}]+/u, ''));
}
