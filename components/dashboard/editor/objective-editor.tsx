import { useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import type { Client } from '@/lib/client/types';
import type { Alignment } from '@/lib/domain/alignment';
import type { CycleAnswer, ObjectiveAnswer, PersonAnswer, TitledEnd } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import { chosenOwner, meAsChoice } from './chosen-person';
import { EditorDialog } from './editor-dialog';
import { objectiveLabel, objectiveText } from './form-text';
import { GoneNote, showInstead } from './gone-note';
import { ObjectiveFields } from './objective-fields';
import {
  checkObjective,
  emptyObjective,
  keptObjective,
  type ObjectiveForm,
  writeObjective,
  writeParent,
} from './objective-form';
import { parentOptions } from './parents';
import { problemText } from './problem-text';
import { ReasonField } from './reason-field';
import { RemoveButton } from './remove-button';
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
  const cycleError = cycle ? undefined : t('editor.problem.cycleGone');
  const changed = isGone ? null : answer;
  const parents = parentOptions(cycles, answer?.objective.id ?? null, changed ? endsOf(changed) : []);

  async function save(): Promise<boolean> {
    setTried(true);
    if (!fields || !cycle || used.torn.length > 0) return false;
    const { owner: chosen, parent, supports, ...rest } = fields;
    const { owner, ...named } = chosenOwner(chosen);
    const team = form.team === (changed?.objective.team ?? '') ? {} : { team: form.team };
    // What it stood under may have gone with it.
    const isThere = (end: Alignment['parent']) => parents.some(({ value }) => value === writeParent(end));
    const { id } = await client.command(
      'objective.save',
      {
        ...{ id: changed?.objective.id ?? null, fields: { ...rest, ...team, owner }, ...named, reason },
        ...{ parent: parent && isThere(parent) ? parent : null, supports: supports.filter(isThere) },
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
      <ObjectiveFields
        client={client}
        form={form}
        change={change}
        errors={tried ? { title: problemText(problems?.title), cycle: cycleError } : {}}
        kept={answer?.objective ?? null}
        parents={parents}
        persons={persons}
        cycles={cycles}
      />
    </EditorDialog>
  );
}

function endsOf({ parent, supports }: ObjectiveAnswer): TitledEnd[] {
  return parent ? [parent, ...supports] : supports;
}
