import { isPlainDate } from '@/lib/domain/plain-date';
import type { OutlineLine } from '@/lib/exchange/outline';
import { settle } from '@/lib/exchange/outline-section';
import { OWN_OUTLINE, readWords } from './words';

/** The fields of an objective or key result as they stand, each with its line; of a long text there are several. */
export type Fields = Map<string, { value: string; line: OutlineLine }[]>;

export interface KeyResultLines {
  line: OutlineLine;
  title: string;
  isYesOrNo: boolean;
  milestones: { line: OutlineLine; title: string; dueOn: string; weight: number }[];
  fields: Fields;
}

export interface ObjectiveLines {
  line: OutlineLine;
  title: string;
  fields: Fields;
  keyResults: KeyResultLines[];
}

/** An outline of ours taken apart. */
export interface OutlineParts {
  cycle: { name: string; startsOn: string; endsOn: string };
  objectives: ObjectiveLines[];
}

const DAY = '(\\d{4}-\\d\\d-\\d\\d)';
const CYCLE = new RegExp(`^Cycle: (.*) \\(${DAY} to ${DAY}\\)$`);
const OBJECTIVE = /^## Objective: (.*)$/;
const KEY_RESULT = /^- KR: (.*?)( \(yes\/no\))?$/;
const MILESTONE = new RegExp(`^ {2}- \\[ \\] (.*) \\(due ${DAY}\\)(?: \\(weight ([\\d.e+-]+)\\))?$`);
const FIELD = /^( {2})?- ([A-Z][A-Za-z ]{1,20}):(?: (.*))?$/;

/** Takes an outline of ours apart line by line; null when a line is in no form that is written here. */
export function partsOf(lines: readonly OutlineLine[], texts: readonly string[]): OutlineParts | null {
  let cycle: OutlineParts['cycle'] | null = null;
  const objectives: ObjectiveLines[] = [];
  for (const [i, line] of lines.entries()) {
    const text = texts[i] ?? '';
    const found = i === 1 ? cycleOf(text, line) : null;
    cycle ??= found;
    if (i === 0 && text === OWN_OUTLINE) settle([line], 'ignored', 'code');
    else if (text === '') settle([line], 'ignored', 'blank');
    else if (!found && !placed(text, line, objectives)) return null;
  }
  return cycle && { cycle, objectives };
}

function cycleOf(text: string, line: OutlineLine): OutlineParts['cycle'] | null {
  const [, name, startsOn = '', endsOn = ''] = CYCLE.exec(text) ?? [];
  if (name === undefined || !isPlainDate(startsOn) || !isPlainDate(endsOn)) return null;
  settle([line], 'cycle');
  const cycle = { name: readWords(name), startsOn, endsOn };
  line.parts.push(
    { what: 'title', text: cycle.name },
    { what: 'startsOn', text: startsOn },
    { what: 'endsOn', text: endsOn },
  );
  return cycle;
}

/** Puts a line where it belongs; false when it belongs nowhere. */
function placed(text: string, line: OutlineLine, objectives: ObjectiveLines[]): boolean {
  const objective = objectives.at(-1);
  const keyResult = objective?.keyResults.at(-1);
  const heading = OBJECTIVE.exec(text);
  if (heading) {
    settle([line], 'objective');
    objectives.push({ line, title: readWords(heading[1] ?? ''), fields: new Map(), keyResults: [] });
    return true;
  }
  const entry = objective && KEY_RESULT.exec(text);
  if (entry) {
    settle([line], 'keyResult');
    const title = readWords(entry[1] ?? '');
    objective.keyResults.push({
      ...{ line, title, isYesOrNo: entry[2] !== undefined, milestones: [], fields: new Map() },
    });
    return true;
  }
  settle([line], 'detail');
  const [, milestone, dueOn = '', weight = '1'] = (keyResult && MILESTONE.exec(text)) ?? [];
  if (keyResult && milestone !== undefined) {
    keyResult.milestones.push({ line, title: readWords(milestone), dueOn, weight: Number(weight) });
    return true;
  }
  const [, indent, name = '', value = ''] = FIELD.exec(text) ?? [];
  const below = indent ? keyResult : keyResult ? undefined : objective;
  if (!below || name === '') return false;
  below.fields.set(name, [...(below.fields.get(name) ?? []), { value, line }]);
  return true;
}
