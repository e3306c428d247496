import type { KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';
import { COLOURS } from '@/lib/domain/key-result';
import { isRange, refuseMetric } from '@/lib/domain/metric';
import { isPlainDate } from '@/lib/domain/plain-date';
import type { OutlineLine, OutlineNote } from '@/lib/exchange/outline';
import { readDay } from '@/lib/exchange/outline-dates';
import { numbersOfMetric } from '@/lib/exchange/outline-metric';
import { settle } from '@/lib/exchange/outline-section';
import { cut, ownerOf } from '@/lib/exchange/outline-values';
import { amountOf } from './amount';
import { ambitionOf, cadenceOf, levelOf, yesOrNo } from './cell-words';
import { checkInsOf } from './check-in-cells';
import { gradeOf } from './closing-cells';
import type { Column } from './columns';
import { readParts } from './compact';
import { metricOf } from './metric-cells';
import type { Group } from './okr-rows';
import type { Manner, Row } from './row';

const LONGEST_PROSE = 10_000;

/** An objective with its key results. A row that cannot be created says so and is left out. */
export function draftOf(group: Group, manner: Manner): ObjectiveDraft | null {
  const { row, rows } = group;
  const first = (column: Column) => rows.find((each) => each.cell(column) !== '')?.cell(column) ?? '';
  const title = manner.exact ? group.title : cut(group.title, row.line);
  if (title.trim() === '') {
    for (const each of rows) settle([each.line], 'notUnderstood', 'emptyTitle');
    return null;
  }
  row.line.parts.push({ what: 'objective', text: title });
  if (row.line.outcome === 'objective') row.line.wording = title;
  const isOwnRow = !group.keyResults.some((keyResult) => keyResult.row === row);
  const owner = first('objectiveOwner') || (isOwnRow ? row.cell('owner') : '');
  const draft: ObjectiveDraft = {
    title,
    why: first('why').slice(0, LONGEST_PROSE),
    forWhom: first('forWhom').slice(0, LONGEST_PROSE),
    owner: personOf(owner, row.line, manner),
    level: levelOf(first('level')) ?? 'team',
    ambition: ambitionOf(first('ambition')) ?? 'committed',
    strategy: first('strategy').slice(0, LONGEST_PROSE),
    keyResults: group.keyResults.flatMap((keyResult) => keyResultOf(keyResult, manner) ?? []),
    parent: row.cell('parent') || null,
  };
  const ref = first('objectiveId') || (isOwnRow ? row.cell('id') : '');
  const parentRef = row.cell('parentId');
  if (ref !== '') draft.ref = ref;
  const supports = supportsOf(row);
  for (const name of [draft.parent, ...supports.map(({ title: supported }) => supported)])
    if (name) row.line.parts.push({ what: 'parent', text: name });
  const reflection = first('reflection').slice(0, LONGEST_PROSE);
  if (parentRef !== '') draft.parentRef = parentRef;
  if (supports.length > 0) draft.supports = supports;
  if (reflection !== '') draft.reflection = reflection;
  return draft;
}

/** What an objective supports besides its parent: bars divide the titles, and the ids in the same order. */
function supportsOf({ cell }: Row): NonNullable<ObjectiveDraft['supports']> {
  if (cell('supports') === '' && cell('supportsId') === '') return [];
  const refs = readParts(cell('supportsId'));
  return readParts(cell('supports')).map((title, i) => ({ ...(refs[i] && { ref: refs[i] }), title }));
}

function keyResultOf(
  { title: whole, row }: { title: string; row: Row },
  manner: Manner,
): KeyResultDraft | null {
  const { line, cell } = row;
  const title = manner.exact ? whole : cut(whole, line);
  const refuse = (reason: 'emptyTitle' | 'badValue' | 'baselineIsTarget') => {
    settle([line], 'notUnderstood', reason);
    return null;
  };
  if (title.trim() === '') return refuse('emptyTitle');
  const found = metricOf(row, title, manner);
  if (found === 'badValue') return refuse('badValue');
  const { metric, guessed } = found;
  const refusal = refuseMetric(metric);
  if (refusal) return refuse(refusal.code === 'baselineIsTarget' ? 'baselineIsTarget' : 'badValue');
  const due = cell('dueOn') === '' ? null : readDay(cell('dueOn'), manner.dates);
  if (due === null && cell('dueOn') !== '') note(line, 'dateNotUnderstood');
  if (guessed && !manner.exact) note(line, 'metricGuessed');
  if (isRange(metric) && metric.baseline === null && !manner.exact) note(line, 'noBaseline');
  settle([line], 'keyResult');
  line.parts.push({ what: 'title', text: title });
  line.wording = title;
  const owner = personOf(cell('owner'), line, manner);
  if (due) line.parts.push({ what: 'due', text: due });
  for (const { what, value } of numbersOfMetric(metric)) line.parts.push({ what, text: String(value) });
  if ('unit' in metric && metric.unit !== '') line.parts.push({ what: 'unit', text: metric.unit });
  const { checkIns, notes } = manner.exact ? { checkIns: [], notes: [] } : checkInsOf(row, metric, manner);
  for (const each of notes) note(line, each);
  for (const { value, observedOn } of checkIns)
    line.parts.push({ what: 'checkIn', text: `${observedOn}: ${[value].flat().join(', ')}` });
  const weight = amountOf(cell('weight'), manner)?.value ?? 1;
  const draft: KeyResultDraft = {
    title,
    metric,
    owner,
    dueOn: due,
    cadence: cadenceOf(cell('cadence')) ?? 'weekly',
    weight: weight >= 0 && (manner.exact || weight <= 1000) ? weight : 1,
    ...extrasOf(cell),
  };
  const ref = cell('keyResultId') || cell('id');
  if (ref !== '') draft.ref = ref;
  if (checkIns.length > 0) draft.checkIns = checkIns;
  line.keyResult = draft;
  return draft;
}

/** What hardly any file but our own says of a key result. */
function extrasOf(cell: Row['cell']): Partial<KeyResultDraft> {
  const extras: Partial<KeyResultDraft> = {};
  const lag = Number(cell('lagDays') || Number.NaN);
  const colour = COLOURS.find((each) => each === cell('colour'));
  const accepted = yesOrNo(cell('accepted'));
  const counts = yesOrNo(cell('guardrailCounts'));
  const added = cell('addedOn').slice(0, 10);
  const dropped = cell('droppedOn');
  if (/^[A-Z0-9]{1,4}$/.test(cell('code'))) extras.code = cell('code');
  if (colour) extras.colour = colour;
  if (Number.isInteger(lag) && lag >= 0 && lag <= 365) extras.lagDays = lag;
  if (accepted !== null) extras.accepted = accepted;
  if (counts !== null) extras.guardrailCounts = counts;
  if (isPlainDate(added)) extras.addedOn = added;
  const serves = cell('servesId');
  const work = serves === '' ? {} : { work: { serves, hypothesis: cell('hypothesis') } };
  if (isPlainDate(dropped)) extras.dropped = { on: dropped, reason: cell('droppedReason'), ...work };
  const grade = gradeOf(cell);
  if (grade) extras.grade = grade;
  return extras;
}

function personOf(value: string, line: OutlineLine, { exact }: Manner): string | null {
  if (exact) return value === '' ? null : value;
  return value === '' ? null : ownerOf({ name: 'owner', value, line });
}

function note(line: OutlineLine, what: OutlineNote): void {
  if (!line.notes.includes(what)) line.notes.push(what);
}
