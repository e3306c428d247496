import type { KeyResultDraft } from '@/lib/domain/draft';
import { CADENCES, DEFAULT_LAG_DAYS, type Dropped, type ServingWork } from '@/lib/domain/key-result';
import { isGuardrail, isRange, type Metric, refuseMetric } from '@/lib/domain/metric';
import { isPlainDate } from '@/lib/domain/plain-date';
import { numbersOfMetric } from '@/lib/exchange/outline-metric';
import { writePacing } from '@/lib/exchange/table/compact';
import type { KeyResultLines } from './lines';
import { aimWords, impliedPrecision, numberWords, readMeasured } from './measure';
import { fieldLines, textsOf } from './texts';
import { exactWords } from './words';

const FIELDS = {
  Metric: null,
  Unit: 'unit',
  Precision: null,
  Pacing: null,
  'Guardrail counts': null,
  Owner: 'owner',
  Due: 'due',
  Cadence: 'cadence',
  Weight: 'weight',
  'Lag days': null,
  'Dropped on': null,
  'Dropped because': null,
  'Serves as work': null,
  Hypothesis: null,
} as const;
const EVERY_TWO_WEEKS = 'every two weeks';

/** What an outline tells of a key result, its owner by name and what it serves as the outline names it. */
export interface KeyResultWords
  extends Omit<KeyResultDraft, 'ref' | 'code' | 'colour' | 'accepted' | 'addedOn' | 'checkIns' | 'grade'> {
  serves: string | null;
}

/** A key result as lines of an outline. */
export function keyResultLines({ title, metric, ...rest }: KeyResultWords): string[] {
  const { owner, dueOn, cadence, weight, lagDays = DEFAULT_LAG_DAYS, guardrailCounts, dropped } = rest;
  return [
    `- KR: ${exactWords(title)}${metric.kind === 'binary' ? ' (yes/no)' : ''}`,
    ...[
      ...metricLines(metric),
      ...(isGuardrail(metric) && guardrailCounts ? fieldLines('Guardrail counts', 'yes') : []),
      ...fieldLines('Owner', owner ?? ''),
      ...fieldLines('Due', dueOn ?? ''),
      ...fieldLines('Cadence', cadence === 'biweekly' ? EVERY_TWO_WEEKS : cadence),
      ...(weight === 1 ? [] : fieldLines('Weight', numberWords(weight))),
      ...(lagDays === DEFAULT_LAG_DAYS ? [] : fieldLines('Lag days', String(lagDays))),
      ...fieldLines('Dropped on', dropped?.on ?? ''),
      ...fieldLines('Dropped because', dropped?.reason ?? ''),
      ...(rest.serves === null
        ? []
        : [`- Serves as work: ${rest.serves}`, ...fieldLines('Hypothesis', dropped?.work?.hypothesis ?? '')]),
    ].map((line) => `  ${line}`),
  ];
}

function metricLines(metric: Metric): string[] {
  if (metric.kind === 'binary') return [];
  if (metric.kind === 'milestones')
    return metric.milestones.map(
      ({ title, dueOn, weight }) =>
        `- [ ] ${exactWords(title)} (due ${dueOn})${weight === 1 ? '' : ` (weight ${weight})`}`,
    );
  const isImplied = metric.precision === impliedPrecision(metric);
  return [
    ...fieldLines('Metric', aimWords(metric)),
    ...fieldLines('Unit', metric.unit),
    ...(isImplied ? [] : fieldLines('Precision', String(metric.precision))),
    ...(isRange(metric) && metric.pacing.shape !== 'linear'
      ? fieldLines('Pacing', writePacing(metric.pacing))
      : []),
  ];
}

/** The key result of such lines, called `ref` within one import; null when they say anything that `keyResultLines` does not. */
export function readKeyResult(
  lines: KeyResultLines,
  ref: string,
  refOf: (name: string) => string | undefined,
): KeyResultDraft | null {
  const { line, title } = lines;
  const texts = textsOf(lines.fields, FIELDS);
  const metric = texts && metricOf(lines, texts);
  if (!metric || refuseMetric(metric)) return null;
  const cadence = CADENCES.find((each) => each === texts.Cadence);
  const dropped = droppedOf(texts, refOf(lines.fields.get('Serves as work')?.[0]?.value ?? ''));
  const [weight, lagDays] = [Number(texts.Weight ?? 1), Number(texts['Lag days'] ?? DEFAULT_LAG_DAYS)];
  const isSound =
    (cadence || texts.Cadence === EVERY_TWO_WEEKS) &&
    (texts.Due === undefined || isPlainDate(texts.Due)) &&
    Number.isInteger(lagDays) &&
    lagDays >= 0 &&
    lagDays <= 365 &&
    weight >= 0;
  if (!isSound || dropped === null || title.trim() === '') return null;
  line.parts.unshift({ what: 'title', text: title });
  for (const { what, value } of numbersOfMetric(metric)) line.parts.push({ what, text: String(value) });
  line.keyResult = {
    ...{ title, metric, owner: texts.Owner ?? null, dueOn: texts.Due ?? null, ref },
    ...{ cadence: cadence ?? 'biweekly', weight, lagDays },
    ...(texts['Guardrail counts'] === 'yes' && { guardrailCounts: true }),
    ...dropped,
  };
  return line.keyResult;
}

type Texts = Partial<Record<keyof typeof FIELDS, string>>;

/** Nothing for one that was not given up; null where it is not said in full. */
function droppedOf(texts: Texts, serves?: string): { dropped?: Dropped } | null {
  const on = texts['Dropped on'];
  if (on === undefined) return {};
  if (!isPlainDate(on)) return null;
  const work: ServingWork | undefined =
    serves === undefined ? undefined : { serves, hypothesis: texts.Hypothesis ?? '' };
  return { dropped: { on, reason: texts['Dropped because'] ?? '', ...(work && { work }) } };
}

function metricOf({ isYesOrNo, milestones }: KeyResultLines, texts: Texts): Metric | null {
  if (isYesOrNo) return milestones.length > 0 || texts.Metric !== undefined ? null : { kind: 'binary' };
  if (milestones.length === 0)
    return readMeasured(texts.Metric ?? '', {
      ...{ unit: texts.Unit, precision: texts.Precision, pacing: texts.Pacing },
    });
  for (const { line, title, dueOn } of milestones)
    line.parts.push({ what: 'milestone', text: title }, { what: 'due', text: dueOn });
  return {
    kind: 'milestones',
    milestones: milestones.map(({ title, dueOn, weight }, i) => ({ id: `m${i + 1}`, title, weight, dueOn })),
  };
}
