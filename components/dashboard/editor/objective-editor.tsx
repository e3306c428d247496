import { useState } from 'preact/hooks';
import { WordedField } from '@/components/coach/worded-field';
import type { Router } from '@/components/dashboard/router';
import { PersonPicker } from '@/components/okr/person-picker';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import type { CycleAnswer, ObjectiveAnswer, PersonAnswer, TitledEnd } from '@/lib/domain/answers';
import { AMBITIONS, LEVELS } from '@/lib/domain/objective';
import { t } from '@/lib/i18n';
import { chosenOwner, meAsChoice } from './chosen-person';
import { EditorDialog } from './editor-dialog';
import { objectiveLabel, objectiveText } from './form-text';
import { GoneNote, showInstead } from './gone-note';
import styles from './layout.module.css';
import {
  checkObjective,
  emptyObjective,
  keptObjective,
  type ObjectiveForm,
  writeObjective,
} from './objective-form';
import { parentOptions } from './parents';
import { problemText } from './problem-text';
import { ReasonField } from './reason-field';
import { RemoveButton } from './remove-button';
import { SharingField } from './sharing-field';
import { SupportsFields } from './supports-fields';
import { TornFields } from './torn-fields';
import { useForm } from './use-form';

export interface ObjectiveEditorProps {
  client: Client;
  router: Router;
  /** The objective to change; null creates one in the cycle `within`. */
  answer: ObjectiveAnswer | null;
  within: string;
  cycles: readonly CycleAnswer[];
  persons: readonly PersonAnswer[];
  /** It was deleted elsewhere since the editor was opened. */
  isGone: boolean;
}

/** Creates or changes an objective. */
export function ObjectiveEditor(props: ObjectiveEditorProps) {
  const { client, router, answer, within, cycles, persons, isGone } = props;
  const kept = answer && writeObjective(answer);
  const used = useForm<ObjectiveForm>(() => kept ?? emptyObjective(within, meAsChoice(persons)), kept);
  const { form, change, dirty } = used;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { fields, problems } = checkObjective(form);
  const cycle = cycles.find((each) => each.cycle.id === form.cycle)?.cycle;
  const parents = parentOptions(cycles, answer?.objective.id ?? null, answer ? endsOf(answer) : []);

  async function save(): Promise<boolean> {
    setTried(true);
    if (!fields || !cycle || used.torn.length > 0) return false;
    const { owner: chosen, parent, supports, ...rest } = fields;
    const { owner, ...named } = chosenOwner(chosen);
    const team = form.team === (kept?.team ?? '') ? {} : { team: form.team };
    const changed = isGone ? null : answer;
    const { id } = await client.command(
      'objective.save',
      {
        ...{ id: changed?.objective.id ?? null, fields: { ...rest, ...team, owner }, ...named, reason },
        ...{ parent, supports },
        ...(changed && { was: keptObjective(changed) }),
      },
      { text: t('editor.objective.saved') },
    );
    if (answer && isGone) showInstead(router, 'objective', { gone: answer.objective.id, id });
    return true;
  }

  return (
    <EditorDialog
      title={t(answer ? 'editor.objective.change' : 'editor.objective.create')}
      router={router}
      dirty={dirty}
      onSave={save}
      saves={answer && isGone ? t('editor.createAnew') : undefined}
      question={
        answer && (
          <>
            {isGone && <GoneNote />}
            <TornFields
              used={used}
              labelOf={objectiveLabel}
              textOf={(field, of) => objectiveText(field, of, cycles)}
            />
            {dirty && !isGone && cycle?.state === 'active' && (
              <ReasonField value={reason} onInput={setReason} />
            )}
          </>
        )
      }
      more={
        answer &&
        !isGone && (
          <RemoveButton
            router={router}
            text={t('editor.objective.remove')}
            remove={() =>
              client.command(
                'objective.remove',
                { id: answer.objective.id },
                { text: t('editor.objective.removed') },
              )
            }
          />
        )
      }
    >
      <WordedField
        client={client}
        kind="objective"
        hasNumber={false}
        label={t('editor.objective.title')}
        hint={t('editor.objective.titleHint')}
        value={form.title}
        onInput={(title) => change({ title })}
        error={tried ? problemText(problems?.title) : undefined}
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
          options={[
            ...(cycle ? [] : [{ value: form.cycle, text: '' }]),
            ...cycles.map((each) => ({ value: each.cycle.id, text: each.cycle.name })),
          ]}
          onChange={(chosen) => change({ cycle: chosen })}
          error={tried && !cycle ? t('editor.problem.cycleGone') : undefined}
        />
      </div>
      <SupportsFields form={form} change={change} options={parents} />
      <SharingField
        client={client}
        kept={answer?.objective ?? null}
        cycle={cycle}
        form={form}
        onChange={change}
      />
    </EditorDialog>
  );
}

function endsOf({ parent, supports }: ObjectiveAnswer): TitledEnd[] {
  return parent ? [parent, ...supports] : supports;
}
