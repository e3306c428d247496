import { useState } from 'preact/hooks';
import { WordedField } from '@/components/coach/worded-field';
import type { Router } from '@/components/dashboard/router';
import { choiceFrom } from '@/components/okr/person-choice';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CycleAnswer, KeyResultAnswer, ObjectiveAnswer, PersonAnswer } from '@/lib/domain/answers';
import { intlLocale, t } from '@/lib/i18n';
import { chosenOwner, meAsChoice } from './chosen-person';
import { DroppedNote } from './dropped-note';
import { EditorDialog } from './editor-dialog';
import { keyResultLabel, keyResultText } from './form-text';
import { GoneNote, showInstead } from './gone-note';
import { KeyResultDetails } from './key-result-details';
import {
  checkKeyResult,
  emptyKeyResult,
  type KeyResultForm,
  keptFields,
  writeKeyResult,
} from './key-result-form';
import { KeyResultMore } from './key-result-more';
import styles from './layout.module.css';
import { MetricFields } from './metric-fields';
import { objectiveOptions } from './parents';
import { problemText } from './problem-text';
import { ReasonField } from './reason-field';
import { TornFields } from './torn-fields';
import { TurnIntoTask } from './turn-into-task';
import { useForm } from './use-form';

export interface KeyResultEditorProps {
  client: Client;
  router: Router;
  /** The key result to change; null creates one. */
  answer: KeyResultAnswer | null;
  objective: ObjectiveAnswer;
  cycle: CycleAnswer['cycle'];
  cycles: readonly CycleAnswer[];
  persons: readonly PersonAnswer[];
  /** It was deleted elsewhere since the editor was opened, or, while it is being created, its objective was. */
  isGone: boolean;
}

/** Creates or changes a key result; one that is about to be created has a code and a colour proposed. */
export function KeyResultEditor(props: KeyResultEditorProps) {
  const { client, answer, objective, persons } = props;
  const objectiveId = objective.objective.id;
  const proposal = useQuery(client, 'keyResult.propose', answer ? null : { objective: objectiveId });
  if (answer)
    return (
      <Filled
        {...props}
        start={() => writeKeyResult(answer.keyResult, choiceFrom(answer.owner), intlLocale())}
      />
    );
  if (proposal.loading) return null;
  const proposed = proposal.value ?? { code: '', colour: 'indigo' as const };
  return <Filled {...props} start={() => emptyKeyResult(objectiveId, proposed, meAsChoice(persons))} />;
}

function Filled(props: KeyResultEditorProps & { start: () => KeyResultForm }) {
  const { client, router, answer, objective, cycle, cycles, persons, isGone } = props;
  const used = useForm(props.start, answer && props.start());
  const { form, change, dirty } = used;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { fields, problems } = checkedUnder(cycles, form);
  const [turning, turn] = useState(false);
  const shown = tried ? (problems ?? {}) : {};

  async function save(): Promise<boolean> {
    setTried(true);
    if (!fields || used.torn.length > 0) return false;
    const { owner: chosen, ...rest } = fields;
    const { owner, ...named } = chosenOwner(chosen);
    const changed = isGone ? null : answer;
    const { id } = await client.command(
      'keyResult.save',
      {
        ...{ id: changed?.keyResult.id ?? null, fields: { ...rest, owner }, ...named, reason },
        ...(changed && { was: keptFields(changed.keyResult) }),
      },
      { text: t('editor.keyResult.saved') },
    );
    if (answer && isGone) showInstead(router, 'keyResult', { gone: answer.keyResult.id, id });
    return true;
  }

  // What was typed over a kept title would be lost.
  const canTurn =
    answer === null || (!isGone && !answer.keyResult.dropped && form.title === answer.keyResult.title);
  const work = { id: answer?.keyResult.id ?? null, title: form.title };
  if (turning) return <TurnIntoTask {...props} work={work} dirty={dirty} onBack={() => turn(false)} />;
  return (
    <EditorDialog
      title={t(answer ? 'editor.keyResult.change' : 'editor.keyResult.create')}
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
              labelOf={keyResultLabel}
              textOf={(field, of) => keyResultText(field, of, cycles)}
            />
            {dirty && !isGone && cycle.state === 'active' && (
              <ReasonField value={reason} onInput={setReason} />
            )}
          </>
        )
      }
      more={
        answer && !isGone && <KeyResultMore client={client} router={router} keyResult={answer.keyResult} />
      }
    >
      <p class={styles.note}>{objective.objective.title}</p>
      {!isGone && answer?.keyResult.dropped && <DroppedNote dropped={answer.keyResult.dropped} />}
      <WordedField
        client={client}
        kind="keyResult"
        hasNumber
        does={(remedy) => (remedy === 'turnIntoTask' && canTurn ? () => turn(true) : null)}
        label={t('editor.keyResult.title')}
        hint={t('editor.keyResult.titleHint')}
        value={form.title}
        onInput={(title) => change({ title })}
        error={problemText(shown.title)}
        maxLength={500}
        autoFocus
      />
      <MetricFields
        form={form.metric}
        change={(part) => change({ metric: { ...form.metric, ...part } })}
        problems={shown}
        endsOn={form.dueOn || cycle.endsOn}
        guardrailCounts={form.guardrailCounts}
        onGuardrailCounts={(guardrailCounts) => change({ guardrailCounts })}
      />
      <KeyResultDetails form={form} change={change} problems={shown} persons={persons} cycles={cycles} />
    </EditorDialog>
  );
}

/** As the form is checked by itself, and its objective by whether it is there to choose. */
function checkedUnder(
  cycles: readonly CycleAnswer[],
  form: KeyResultForm,
): ReturnType<typeof checkKeyResult> {
  const checked = checkKeyResult(form, intlLocale());
  if (objectiveOptions(cycles, form.objective).some(({ value }) => value === form.objective)) return checked;
  return { problems: { ...checked.problems, objective: { key: 'editor.problem.objectiveGone' } } };
}
