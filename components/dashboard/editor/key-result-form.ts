import type { PersonChoice } from '@/components/okr/person-choice';
import { DEFAULT_LAG_DAYS, type KeyResult } from '@/lib/domain/key-result';
import { isPlainDate } from '@/lib/domain/plain-date';
import { EMPTY_METRIC, type MetricForm, writeMetric } from './metric-form';
import { numberText, readNumber } from './number-text';
import type { Checked, Problems } from './problem';
import { type MetricField, readMetric } from './read-metric';

/** A key result as it is being typed; numbers stand in the person's format. */
export type KeyResultForm = Pick<
  KeyResult,
  'objective' | 'title' | 'accepted' | 'guardrailCounts' | 'cadence' | 'code' | 'colour'
> & {
  metric: MetricForm;
  owner: PersonChoice | null;
  weight: string;
  /** Empty: the cycle's last day. */
  dueOn: string;
  lagDays: string;
};

export type KeyResultField = MetricField | 'objective' | 'title' | 'weight' | 'dueOn' | 'lagDays' | 'code';

/** What `keyResult.save` wants, but for the owner, who may be known by nothing but a name. */
export type KeyResultFields = Omit<
  KeyResult,
  'kind' | 'id' | 'order' | 'dropped' | 'addedOn' | 'owner' | 'grade'
> & {
  owner: PersonChoice | null;
};

/** What the editor shows for a key result that is about to be created. */
export function emptyKeyResult(
  objective: string,
  proposed: Pick<KeyResult, 'code' | 'colour'>,
  owner: PersonChoice | null,
): KeyResultForm {
  return {
    objective,
    title: '',
    metric: EMPTY_METRIC,
    owner,
    // A new one is proposed to the person who writes it.
    accepted: owner !== null,
    weight: '1',
    guardrailCounts: false,
    dueOn: '',
    cadence: 'weekly',
    lagDays: String(DEFAULT_LAG_DAYS),
    ...proposed,
  };
}

/** What the editor shows for a key result that is kept. */
export function writeKeyResult(kept: KeyResult, owner: PersonChoice | null, locale: string): KeyResultForm {
  const { objective, title, accepted, guardrailCounts, cadence, code, colour } = kept;
  return {
    ...{ objective, title, accepted, guardrailCounts, cadence, code, colour },
    metric: writeMetric(kept.metric, locale),
    owner,
    weight: numberText(kept.weight, locale),
    dueOn: kept.dueOn ?? '',
    lagDays: String(kept.lagDays),
  };
}

/** What `keyResult.save` takes for what was there when the edit began. */
export function keptFields(kept: KeyResult): Omit<KeyResultFields, 'owner'> & Pick<KeyResult, 'owner'> {
  const { objective, title, metric, owner, accepted, weight, guardrailCounts, dueOn } = kept;
  const { cadence, lagDays, code, colour } = kept;
  return {
    ...{ objective, title, metric, owner, accepted, weight, guardrailCounts, dueOn },
    ...{ cadence, lagDays, code, colour },
  };
}

/** The fields to save, or a sentence for each field that cannot be saved as it is. */
export function checkKeyResult(
  form: KeyResultForm,
  locale: string,
): Checked<KeyResultFields, KeyResultField> {
  const metric = readMetric(form.metric, locale);
  const problems: Problems<KeyResultField> = { ...metric.problems };
  const weight = readNumber(form.weight, locale);
  const lagDays = readNumber(form.lagDays, locale);
  const code = form.code.trim().toUpperCase();
  if (form.title.trim() === '') problems.title = { key: 'editor.problem.keyResultTitleEmpty' };
  if (typeof weight !== 'number' || weight < 0) problems.weight = { key: 'editor.problem.weightInvalid' };
  if (!isWholeNumber(lagDays) || lagDays > 365) problems.lagDays = { key: 'editor.problem.lagInvalid' };
  if (form.dueOn !== '' && !isPlainDate(form.dueOn)) problems.dueOn = { key: 'editor.problem.dateMissing' };
  if (!/^[A-Z0-9]{1,4}$/.test(code)) problems.code = { key: 'editor.problem.codeInvalid' };
  if (!metric.fields || Object.keys(problems).length > 0) return { problems };
  return {
    fields: {
      objective: form.objective,
      title: form.title.trim(),
      metric: metric.fields,
      owner: form.owner,
      accepted: form.owner !== null && form.accepted,
      weight: Number(weight),
      guardrailCounts: form.guardrailCounts,
      dueOn: form.dueOn === '' ? null : form.dueOn,
      cadence: form.cadence,
      lagDays: Number(lagDays),
      code,
      colour: form.colour,
    },
  };
}

function isWholeNumber(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
