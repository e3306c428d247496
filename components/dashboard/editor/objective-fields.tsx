import { WordedField } from '@/components/coach/worded-field';
import { PersonPicker } from '@/components/okr/person-picker';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import type { CycleAnswer, PersonAnswer } from '@/lib/domain/answers';
import { AMBITIONS, LEVELS } from '@/lib/domain/objective';
import type { Placed } from '@/lib/domain/shared-place';
import { t } from '@/lib/i18n';
import styles from './layout.module.css';
import type { ObjectiveForm } from './objective-form';
import type { ParentOption } from './parents';
import { SharingField } from './sharing-field';
import { SupportsFields } from './supports-fields';
import { withChosen } from './with-chosen';

export interface ObjectiveFieldsProps {
  client: Client;
  form: ObjectiveForm;
  change: (part: Partial<ObjectiveForm>) => void;
  /** Why what stands there cannot be saved. */
  errors: { title?: string | undefined; cycle?: string | undefined };
  /** The objective as it is kept; null while it is being created. */
  kept: Placed | null;
  /** What it may contribute to. */
  parents: readonly ParentOption[];
  persons: readonly PersonAnswer[];
  cycles: readonly CycleAnswer[];
}

/** What is said of an objective: its words, whose it is, what it contributes to, and with whom it is shared. */
export function ObjectiveFields(props: ObjectiveFieldsProps) {
  const { client, form, change, errors, kept, parents, persons, cycles } = props;
  const cycle = cycles.find((each) => each.cycle.id === form.cycle)?.cycle;
  return (
    <>
      <WordedField
        client={client}
        kind="objective"
        hasNumber={false}
        label={t('editor.objective.title')}
        hint={t('editor.objective.titleHint')}
        value={form.title}
        onInput={(title) => change({ title })}
        error={errors.title}
        maxLength={500}
        autoFocus
      />
      <div class={styles.row}>
        <TextArea
          label={t('editor.objective.why')}
          placeholder={t('editor.objective.whyHint')}
          rows={2}
          value={form.why}
          onInput={(why) => change({ why })}
        />
        <TextArea
          label={t('editor.objective.forWhom')}
          placeholder={t('editor.objective.forWhomHint')}
          rows={2}
          value={form.forWhom}
          onInput={(forWhom) => change({ forWhom })}
        />
      </div>
      <div class={styles.row}>
        <PersonPicker
          label={t('editor.objective.owner')}
          value={form.owner}
          onChange={(owner) => change({ owner })}
          persons={persons}
        />
        <Select
          label={t('editor.objective.level')}
          value={form.level}
          options={LEVELS.map((level) => ({ value: level, text: t(`editor.level.${level}`) }))}
          onChange={(level) => change({ level })}
        />
        <Select
          label={t('editor.objective.ambition')}
          hint={t(`editor.ambitionMeans.${form.ambition}`)}
          value={form.ambition}
          options={AMBITIONS.map((ambition) => ({ value: ambition, text: t(`editor.ambition.${ambition}`) }))}
          onChange={(ambition) => change({ ambition })}
        />
      </div>
      {form.level === 'company' && (
        <TextField
          label={t('editor.objective.strategy')}
          hint={t('editor.objective.strategyHint')}
          value={form.strategy}
          onInput={(strategy) => change({ strategy })}
        />
      )}
      <div class={styles.row}>
        <Select
          label={t('editor.objective.parent')}
          value={form.parent}
          options={[{ value: '', text: t('editor.objective.noParent') }, ...parents]}
          onChange={(parent) => change({ parent })}
        />
        <Select
          label={t('editor.objective.cycle')}
          value={form.cycle}
          options={withChosen(
            cycles.map((each) => ({ value: each.cycle.id, text: each.cycle.name })),
            form.cycle,
          )}
          onChange={(chosen) => change({ cycle: chosen })}
          error={errors.cycle}
        />
      </div>
      <SupportsFields form={form} change={change} options={parents} />
      <SharingField client={client} kept={kept} cycle={cycle} form={form} onChange={change} />
    </>
  );
}
