import type { PersonChoice } from '@/components/okr/person-choice';
import { PersonPicker } from '@/components/okr/person-picker';
import { CheckBox } from '@/components/ui/check-box';
import { CodeChip } from '@/components/ui/code-chip';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { CycleAnswer, PersonAnswer } from '@/lib/domain/answers';
import { CADENCES, COLOURS } from '@/lib/domain/key-result';
import { t } from '@/lib/i18n';
import { meAsChoice } from './chosen-person';
import type { KeyResultField, KeyResultForm } from './key-result-form';
import styles from './layout.module.css';
import { objectiveOptions } from './parents';
import type { Problems } from './problem';
import { problemText } from './problem-text';
import { withChosen } from './with-chosen';

export interface KeyResultDetailsProps {
  form: KeyResultForm;
  change: (part: Partial<KeyResultForm>) => void;
  problems: Problems<KeyResultField>;
  persons: readonly PersonAnswer[];
  cycles: readonly CycleAnswer[];
}

const FOLDED: readonly KeyResultField[] = ['weight', 'dueOn', 'lagDays', 'code', 'objective'];

/** Who answers for a key result, when it is asked for, and how it is marked. */
export function KeyResultDetails({ form, change, problems, persons, cycles }: KeyResultDetailsProps) {
  const isMe = (choice: PersonChoice | null): boolean =>
    choice !== null && choice.id === meAsChoice(persons)?.id;
  return (
    <>
      <div class={styles.row}>
        <PersonPicker
          label={t('editor.keyResult.owner')}
          hint={t('editor.keyResult.ownerHint')}
          value={form.owner}
          onChange={(owner) => change({ owner, accepted: isMe(owner) })}
          persons={persons}
        />
        <Select
          label={t('editor.keyResult.cadence')}
          value={form.cadence}
          options={CADENCES.map((cadence) => ({ value: cadence, text: t(`editor.cadence.${cadence}`) }))}
          onChange={(cadence) => change({ cadence })}
        />
      </div>
      {form.owner !== null && (
        <CheckBox
          label={t('editor.keyResult.accepted')}
          checked={form.accepted}
          onChange={(accepted) => change({ accepted })}
        />
      )}
      <details class={styles.more} open={FOLDED.some((field) => problems[field])}>
        <summary>
          {t('editor.keyResult.more')} <CodeChip code={form.code || '–'} colour={form.colour} />
        </summary>
        <div class={styles.row}>
          <NumberField
            label={t('editor.keyResult.weight')}
            hint={t('editor.keyResult.weightHint')}
            text={form.weight}
            onInput={(weight) => change({ weight })}
            error={problemText(problems.weight)}
          />
          <TextField
            label={t('editor.keyResult.dueOn')}
            hint={t('editor.keyResult.dueOnHint')}
            type="date"
            value={form.dueOn}
            onInput={(dueOn) => change({ dueOn })}
            error={problemText(problems.dueOn)}
          />
          <NumberField
            label={t('editor.keyResult.lagDays')}
            hint={t('editor.keyResult.lagHint')}
            text={form.lagDays}
            onInput={(lagDays) => change({ lagDays })}
            error={problemText(problems.lagDays)}
          />
          <TextField
            label={t('editor.keyResult.code')}
            hint={t('editor.keyResult.codeHint')}
            value={form.code}
            maxLength={4}
            onInput={(code) => change({ code: code.toUpperCase() })}
            error={problemText(problems.code)}
          />
          <Select
            label={t('editor.keyResult.colour')}
            value={form.colour}
            options={COLOURS.map((colour) => ({ value: colour, text: t(`editor.colour.${colour}`) }))}
            onChange={(colour) => change({ colour })}
          />
          <Select
            label={t('editor.keyResult.objective')}
            value={form.objective}
            options={withChosen(objectiveOptions(cycles, form.objective), form.objective)}
            onChange={(objective) => change({ objective })}
            error={problemText(problems.objective)}
          />
        </div>
      </details>
    </>
  );
}
