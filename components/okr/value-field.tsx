import { NumberField } from '@/components/ui/number-field';
import type { Metric } from '@/lib/domain/metric';
import { t } from '@/lib/i18n';
import type { Written } from './check-in-value';
import { Choices } from './choices';

export interface ValueFieldProps {
  metric: Metric;
  written: Written;
  onWrite: (written: Written) => void;
  /** `=` in an empty number takes the last value over. */
  onTakeLast?: (() => void) | undefined;
  hint: string;
  error: string | null;
}

/** The control in which a metric's value is written: a number, yes or no, or a list to tick. */
export function ValueField({ metric, written, onWrite, onTakeLast, hint, error }: ValueFieldProps) {
  if (written.kind === 'milestones') {
    const all = metric.kind === 'milestones' ? metric.milestones : [];
    return (
      <Choices
        type="checkbox"
        label={t('okr.checkIn.milestones')}
        options={all.map(({ id, title }) => ({ id, text: title }))}
        chosen={written.reached}
        onChoose={(reached) => onWrite({ kind: 'milestones', reached })}
        hint={hint}
        error={error}
      />
    );
  }
  if (written.kind === 'binary') {
    return (
      <Choices
        type="radio"
        label={t('okr.checkIn.value')}
        options={[
          { id: 'yes', text: t('okr.yes') },
          { id: 'no', text: t('okr.no') },
        ]}
        chosen={written.yes === null ? [] : [written.yes ? 'yes' : 'no']}
        onChoose={([choice]) => onWrite({ kind: 'binary', yes: choice === 'yes' })}
        hint={hint}
        error={error}
      />
    );
  }
  return (
    <NumberField
      label={t('okr.checkIn.value')}
      text={written.text}
      unit={'unit' in metric ? metric.unit : ''}
      hint={hint}
      error={error}
      onInput={(text) => onWrite({ kind: 'number', text })}
      onKeyDown={(event) => {
        if (event.key !== '=' || written.text !== '' || !onTakeLast) return;
        event.preventDefault();
        onTakeLast();
      }}
    />
  );
}
