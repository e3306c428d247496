import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';
import { t } from '@/lib/i18n';
import Plus from '~icons/lucide/plus';
import Remove from '~icons/lucide/x';
import styles from './layout.module.css';
import type { MetricFieldsProps } from './metric-fields-props';
import type { MilestoneForm } from './metric-form';
import { problemText } from './problem-text';

/** The dated, weighted list of a milestones metric. */
export function MilestoneFields(props: Pick<MetricFieldsProps, 'form' | 'change' | 'problems' | 'endsOn'>) {
  const { form, change, problems, endsOn } = props;
  const set = (id: string, part: Partial<MilestoneForm>): void =>
    change({ milestones: form.milestones.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  // An id is never used twice, or an old check-in would count the next milestone as reached.
  const add = (): void => {
    const milestone = { id: crypto.randomUUID(), title: '', weight: '1', dueOn: endsOn };
    change({ milestones: [...form.milestones, milestone] });
  };
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{t('editor.keyResult.milestones')}</legend>
      {form.milestones.map((milestone, index) => (
        <div key={milestone.id} class={styles.item}>
          <div class={styles.cells}>
            <TextField
              label={t('editor.keyResult.milestoneTitle')}
              labelHidden={index > 0}
              value={milestone.title}
              maxLength={500}
              onInput={(title) => set(milestone.id, { title })}
            />
            <NumberField
              label={t('editor.keyResult.milestoneWeight')}
              labelHidden={index > 0}
              text={milestone.weight}
              onInput={(weight) => set(milestone.id, { weight })}
            />
            <TextField
              label={t('editor.keyResult.milestoneDueOn')}
              labelHidden={index > 0}
              type="date"
              value={milestone.dueOn}
              onInput={(dueOn) => set(milestone.id, { dueOn })}
            />
          </div>
          <IconButton
            icon={Remove}
            label={t('editor.keyResult.removeMilestone', { n: index + 1 })}
            onClick={() => change({ milestones: form.milestones.filter(({ id }) => id !== milestone.id) })}
          />
        </div>
      ))}
      {problems.milestones && <p class={styles.problem}>{problemText(problems.milestones)}</p>}
      <Button icon={Plus} onClick={add}>
        {t('editor.keyResult.addMilestone')}
      </Button>
    </fieldset>
  );
}
