import { CheckBox } from '@/components/ui/check-box';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { METRIC_KINDS, type MetricKind } from '@/lib/domain/metric';
import { t } from '@/lib/i18n';
import styles from './layout.module.css';
import type { MetricFieldsProps } from './metric-fields-props';
import { MilestoneFields } from './milestone-fields';
import { PacingFields } from './pacing-fields';
import { problemText } from './problem-text';

const NUMBERS: Record<MetricKind, readonly ('baseline' | 'target' | 'low' | 'high')[]> = {
  increase: ['baseline', 'target'],
  decrease: ['baseline', 'target'],
  atLeast: ['low'],
  atMost: ['high'],
  within: ['low', 'high'],
  milestones: [],
  binary: [],
};

const PRECISIONS = ['', '0', '1', '2', '3', '4', '5', '6'] as const;

/** How a key result is measured: the kind of metric and what that kind needs. */
export function MetricFields(props: MetricFieldsProps) {
  const { form, change, problems, endsOn } = props;
  const numbers = NUMBERS[form.kind];
  const isRange = numbers.includes('target');
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{t('editor.keyResult.measure')}</legend>
      <div class={styles.group}>
        <Select
          label={t('editor.keyResult.kind')}
          hint={t(`metric.means.${form.kind}`)}
          value={form.kind}
          options={METRIC_KINDS.map((kind) => ({ value: kind, text: t(`metric.kind.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
        {numbers.length > 0 && (
          <div class={styles.row}>
            {numbers.map((field) => (
              <NumberField
                key={field}
                label={t(`editor.keyResult.${field}`)}
                hint={field === 'baseline' ? t('editor.keyResult.baselineHint') : undefined}
                text={form[field]}
                onInput={(text) => change({ [field]: text })}
                error={problemText(problems[field])}
              />
            ))}
            <TextField
              label={t('editor.keyResult.unit')}
              value={form.unit}
              placeholder={t('editor.keyResult.unitHint')}
              maxLength={40}
              onInput={(unit) => change({ unit })}
            />
            <Select
              label={t('editor.keyResult.precision')}
              value={form.precision}
              options={PRECISIONS.map((value) => ({
                value: value as string,
                text: value === '' ? t('editor.keyResult.precisionAuto') : value,
              }))}
              onChange={(precision) => change({ precision })}
            />
          </div>
        )}
        {isRange && <PacingFields form={form} change={change} problems={problems} endsOn={endsOn} />}
        {form.kind === 'milestones' && (
          <MilestoneFields form={form} change={change} problems={problems} endsOn={endsOn} />
        )}
        {numbers.length > 0 && !isRange && (
          <CheckBox
            label={t('editor.keyResult.guardrailCounts')}
            checked={props.guardrailCounts}
            onChange={props.onGuardrailCounts}
          />
        )}
      </div>
    </fieldset>
  );
}
