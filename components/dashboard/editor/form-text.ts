import { aimText, dateText } from '@/components/okr/words';
import { listText } from '@/components/ui/list-text';
import type { CycleAnswer } from '@/lib/domain/answers';
import { intlLocale, t } from '@/lib/i18n';
import type { CycleForm } from './cycle-form';
import type { KeyResultForm } from './key-result-form';
import type { ObjectiveForm } from './objective-form';
import { objectiveOptions, parentOptions } from './parents';
import { readMetric } from './read-metric';

/** What a field of a key result's form is called. */
export function keyResultLabel(field: keyof KeyResultForm): string {
  switch (field) {
    case 'metric':
      return t('editor.keyResult.measure');
    case 'objective':
      return t('okr.fields.objective');
    default:
      return t(`editor.keyResult.${field}`);
  }
}

/** What a key result's form says in a field, in words; "…" for numbers that are not finished. */
export function keyResultText(
  field: keyof KeyResultForm,
  form: KeyResultForm,
  cycles: readonly CycleAnswer[],
): string {
  switch (field) {
    case 'metric': {
      const { fields } = readMetric(form.metric, intlLocale());
      return fields ? aimText(fields) : '…';
    }
    case 'objective':
      return textOf(objectiveOptions(cycles, form.objective), form.objective);
    case 'dueOn':
      return form.dueOn && dateText(form.dueOn);
    case 'cadence':
      return t(`editor.cadence.${form.cadence}`);
    case 'colour':
      return t(`editor.colour.${form.colour}`);
    case 'owner':
      return form.owner?.name.trim() ?? '';
    case 'accepted':
    case 'guardrailCounts':
      return t(form[field] ? 'okr.yes' : 'okr.no');
    default:
      return form[field];
  }
}

/** What a field of an objective's form is called. */
export function objectiveLabel(field: keyof ObjectiveForm): string {
  return t(`editor.objective.${field}`);
}

/** What an objective's form says in a field, in words. */
export function objectiveText(
  field: keyof ObjectiveForm,
  form: ObjectiveForm,
  cycles: readonly CycleAnswer[],
): string {
  switch (field) {
    case 'owner':
      return form.owner?.name.trim() ?? '';
    case 'level':
      return t(`editor.level.${form.level}`);
    case 'ambition':
      return t(`editor.ambition.${form.ambition}`);
    case 'cycle':
      return cycles.find(({ cycle }) => cycle.id === form.cycle)?.cycle.name ?? '';
    case 'parent':
      return textOf(parentOptions(cycles, null), form.parent);
    case 'supports':
      return listText(form.supports.map((each) => textOf(parentOptions(cycles, null), each)));
    default:
      return form[field];
  }
}

/** What a field of a cycle's form is called. */
export function cycleLabel(field: keyof CycleForm): string {
  return t(`editor.cycle.${field}`);
}

/** What a cycle's form says in a field, in words. */
export function cycleText(field: keyof CycleForm, form: CycleForm): string {
  switch (field) {
    case 'name':
      return form.name;
    case 'state':
      return t(`editor.state.${form.state}`);
    default:
      return form[field] && dateText(form[field]);
  }
}

function textOf(options: readonly { value: string; text: string }[], value: string): string {
  return options.find((option) => option.value === value)?.text.trim() ?? '';
}
