import type { KeyResultDraft } from '@/lib/domain/draft';
import type { Cadence } from '@/lib/domain/key-result';
import { isGuardrail, isRange, type Metric, refuseMetric } from '@/lib/domain/metric';
import { parseNumber } from '@/lib/domain/number-format';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { OutlineLine, OutlineNote } from './outline';
import { type DateContext, findDue, quarterOf, readDay } from './outline-dates';
import { type Field, inlineFields, tidy } from './outline-fields';
import { type MetricReading, numbersOfMetric, rangeBetween, readMetric } from './outline-metric';
import { numbersIn } from './outline-numbers';
import { type Entry, type PlacedField, settle } from './outline-section';
import { cut, ownerOf } from './outline-values';

const YES_OR_NO = /[(（[]\s?(?:yes ?\/ ?no|done ?\/ ?not done|binary|是 ?\/ ?否|是否完成)\s?[)）\]]/i;
const MOST_MILESTONES = 200;
const CADENCES: [RegExp, Cadence][] = [
  [/^(?:bi-?weekly|fortnightly|every (?:two|2|other) weeks?|双周|每两周|隔周)$/i, 'biweekly'],
  [/^(?:weekly|every week|每周|周)$/i, 'weekly'],
  [/^(?:monthly|every month|每月|月)$/i, 'monthly'],
];

/** Reads a key result's words. Null when it cannot be created; its lines say why. `due` is its objective's. */
export function keyResultOf(
  entry: Entry,
  due: PlainDate | null,
  context: DateContext,
): KeyResultDraft | null {
  const [line] = entry.lines;
  if (line === undefined) return null;
  const inline = inlineFields(entry.text);
  const dated = findDue(inline.rest, context);
  if (dated.bad) note(line, 'dateNotUnderstood');
  const text = tidy(dated.rest.replace(YES_OR_NO, ' '));
  const title = cut(text, line);
  if (title === '') return refuse(entry, 'emptyTitle');

  const fields: PlacedField[] = [...inline.fields.map((field) => ({ ...field, line })), ...entry.fields];
  const dueOn = dueOf(fields, context) ?? dated.dueOn ?? due;
  const reading = readingOf(text, fields, context.locale);
  const metric = metricOf(entry, reading, dueOn, context);
  const refusal = refuseMetric(metric);
  if (refusal) return refuse(entry, refusal.code === 'baselineIsTarget' ? 'baselineIsTarget' : 'badValue');

  if (
    metric.kind === 'binary' ? !YES_OR_NO.test(entry.text) : metric.kind !== 'milestones' && reading?.guessed
  ) {
    note(line, 'metricGuessed');
  }
  if (isRange(metric) && metric.baseline === null) note(line, 'noBaseline');
  const owner =
    fields.flatMap((field) => (field.name === 'owner' ? (ownerOf(field) ?? []) : [])).at(-1) ?? null;
  line.parts.unshift({ what: 'title', text: title });
  if (dated.dueOn && dueOn === dated.dueOn) line.parts.push({ what: 'due', text: dated.dueOn });
  for (const { what, value } of numbersOfMetric(metric)) line.parts.push({ what, text: String(value) });
  if ('unit' in metric && metric.unit !== '') line.parts.push({ what: 'unit', text: metric.unit });
  line.keyResult = {
    title,
    metric,
    owner,
    dueOn,
    cadence: cadenceOf(fields),
    weight: weightOf(fields, context.locale),
  };
  return line.keyResult;
}

function refuse(entry: Entry, reason: 'emptyTitle' | 'baselineIsTarget' | 'badValue'): null {
  const below = [...entry.fields.map(({ line }) => line), ...entry.checklist.flatMap(({ lines }) => lines)];
  settle(below, 'notUnderstood', 'outsideObjective');
  settle(entry.lines, 'notUnderstood', reason);
  return null;
}

function note(line: OutlineLine, what: OutlineNote): void {
  if (!line.notes.includes(what)) line.notes.push(what);
}

function bad(field: PlacedField): void {
  settle([field.line], 'notUnderstood', 'badValue');
}

function last<N extends Field['name']>(fields: readonly PlacedField[], name: N): PlacedField | undefined {
  return fields.findLast((field) => field.name === name);
}

function dueOf(fields: readonly PlacedField[], context: DateContext): PlainDate | null {
  const field = last(fields, 'due');
  if (!field) return null;
  const day = readDay(field.value, context);
  if (day) field.line.parts.push({ what: 'due', text: day });
  else if (field.line.outcome === 'detail') bad(field);
  else note(field.line, 'dateNotUnderstood');
  return day;
}

/** What the title says of the metric, completed by the fields "metric", "baseline", "target" and "unit". */
function readingOf(text: string, fields: readonly PlacedField[], locale: string): MetricReading | null {
  const plain = text.normalize('NFKC');
  const from = last(fields, 'baseline');
  const to = last(fields, 'target');
  const measure = last(fields, 'metric');
  const unit = last(fields, 'unit');
  let reading = (measure && readMetric(measure.value.normalize('NFKC'), locale)) ?? readMetric(plain, locale);
  const start = from && numberOf(from, locale);
  const end = to && numberOf(to, locale);
  if (start && end) reading = { metric: rangeBetween(start, end), guessed: false };
  else if (end && to) {
    const aim = readMetric(to.value.normalize('NFKC'), locale);
    if (aim && isGuardrail(aim.metric)) reading = aim;
    else reading = readMetric(`${plain} to ${to.value.normalize('NFKC')}`, locale) ?? reading;
  } else if (start && reading && isRange(reading.metric) && reading.metric.baseline === null) {
    const { target } = reading.metric;
    const kind = target < start.value ? 'decrease' : 'increase';
    reading = { metric: { ...reading.metric, kind, baseline: start.value }, guessed: reading.guessed };
  }
  return unit && reading
    ? { ...reading, metric: { ...reading.metric, unit: unit.value.slice(0, 20) } }
    : reading;
}

function numberOf(field: PlacedField, locale: string) {
  const [number] = numbersIn(field.value.normalize('NFKC'), locale);
  if (!number) bad(field);
  return number;
}

/** A checklist below a key result whose words measure nothing is its milestones; else it is planned work. */
function metricOf(
  entry: Entry,
  reading: MetricReading | null,
  dueOn: PlainDate | null,
  context: DateContext,
): Metric {
  if (entry.checklist.length > 0 && (!reading || reading.guessed)) {
    return milestonesOf(entry, dueOn ?? context.cycle?.endsOn ?? quarterOf(context.today).endsOn, context);
  }
  for (const { lines } of entry.checklist) settle(lines, 'ignored', 'initiative');
  if (YES_OR_NO.test(entry.text)) return { kind: 'binary' };
  return reading?.metric ?? { kind: 'binary' };
}

function milestonesOf(entry: Entry, dueOn: PlainDate, context: DateContext): Metric {
  const milestones = entry.checklist.slice(0, MOST_MILESTONES).map(({ lines, text, ticked }, i) => {
    const due = findDue(text, context);
    const [line] = lines;
    const title = line ? cut(tidy(due.rest) || text, line) : text;
    if (line) {
      if (!due.dueOn) note(line, due.bad ? 'dateNotUnderstood' : 'dateMissing');
      if (ticked) note(line, 'tickNotImported');
      line.parts = [
        { what: 'milestone', text: title },
        { what: 'due', text: due.dueOn ?? dueOn },
      ];
    }
    return { id: `m${i + 1}`, title, weight: 1, dueOn: due.dueOn ?? dueOn };
  });
  for (const { lines } of entry.checklist.slice(MOST_MILESTONES)) settle(lines, 'notUnderstood', 'tooLong');
  return { kind: 'milestones', milestones };
}

function cadenceOf(fields: readonly PlacedField[]): Cadence {
  const field = last(fields, 'cadence');
  const cadence = field && CADENCES.find(([form]) => form.test(field.value))?.[1];
  if (field && cadence) field.line.parts.push({ what: 'cadence', text: cadence });
  else if (field) bad(field);
  return cadence ?? 'weekly';
}

function weightOf(fields: readonly PlacedField[], locale: string): number {
  const field = last(fields, 'weight');
  const weight = field && parseNumber(field.value, locale);
  if (!field) return 1;
  if (weight === null || weight === undefined || weight < 0 || weight > 1000) {
    bad(field);
    return 1;
  }
  field.line.parts.push({ what: 'weight', text: String(weight) });
  return weight;
}
