import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { t } from '@/lib/i18n';
import Plus from '~icons/lucide/plus';
import Remove from '~icons/lucide/x';
import styles from './layout.module.css';
import type { MetricFieldsProps } from './metric-fields-props';
import type { PointForm } from './metric-form';
import { problemText } from './problem-text';

const SHAPES = ['linear', 'backLoaded', 'phased'] as const;

/** How progress is expected to arrive: evenly, late, or by dated shares of the way. */
export function PacingFields(props: Pick<MetricFieldsProps, 'form' | 'change' | 'problems' | 'endsOn'>) {
  const { form, change, problems, endsOn } = props;
  const set = (index: number, part: Partial<PointForm>): void =>
    change({ points: form.points.map((point, at) => (at === index ? { ...point, ...part } : point)) });
  const add = (): void => change({ points: [...form.points, { on: endsOn, share: '' }] });
  return (
    <>
      <Select
        label={t('editor.keyResult.pacing')}
        value={form.pacing}
        options={SHAPES.map((shape) => ({ value: shape, text: t(`editor.pacing.${shape}`) }))}
        onChange={(pacing) => change({ pacing })}
      />
      {form.pacing === 'phased' && (
        <fieldset class={styles.group}>
          <legend class={styles.legend}>{t('editor.keyResult.points')}</legend>
          {form.points.map((point, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a point has no identity but its place
            <div key={index} class={styles.item}>
              <div class={styles.cells}>
                <TextField
                  label={t('editor.keyResult.pointOn')}
                  labelHidden={index > 0}
                  type="date"
                  value={point.on}
                  onInput={(on) => set(index, { on })}
                />
                <NumberField
                  label={t('editor.keyResult.pointShare')}
                  labelHidden={index > 0}
                  text={point.share}
                  onInput={(share) => set(index, { share })}
                />
              </div>
              <IconButton
                icon={Remove}
                label={t('editor.keyResult.removePoint', { n: index + 1 })}
                onClick={() => change({ points: form.points.filter((_, at) => at !== index) })}
              />
            </div>
          ))}
          {problems.points && <p class={styles.problem}>{problemText(problems.points)}</p>}
          <Button icon={Plus} onClick={add}>
            {t('editor.keyResult.addPoint')}
          </Button>
        </fieldset>
      )}
    </>
  );
}
