import { useEffect, useRef, useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CycleAnswer, ObjectiveAnswer, PersonAnswer } from '@/lib/domain/answers';
import { intlLocale, t } from '@/lib/i18n';
import { chosenOwner, meAsChoice } from './chosen-person';
import { EditorDialog } from './editor-dialog';
import { checkKeyResult, emptyKeyResult } from './key-result-form';
import styles from './layout.module.css';
import { NewNumber } from './new-number';
import { NEW_NUMBER, servedOptions } from './served-options';
import { useForm } from './use-form';

export interface TurnIntoTaskProps {
  client: Client;
  router: Router;
  /** The key result that is a task; `id` is null while it was never saved. */
  work: { id: string | null; title: string };
  objective: ObjectiveAnswer;
  cycle: CycleAnswer['cycle'];
  cycles: readonly CycleAnswer[];
  persons: readonly PersonAnswer[];
  /** Something was typed in the editor it is opened from. */
  dirty: boolean;
  onBack: () => void;
}

/** Asks which number a key result that is a task was meant to move, and makes it work that serves that. */
export function TurnIntoTask(props: TurnIntoTaskProps) {
  const proposal = useQuery(props.client, 'keyResult.propose', { objective: props.objective.objective.id });
  const proposed = proposal.value ?? (proposal.loading ? null : { code: '', colour: 'indigo' as const });
  return proposed && <Filled {...props} proposed={proposed} />;
}

function Filled(props: TurnIntoTaskProps & { proposed: Parameters<typeof emptyKeyResult>[1] }) {
  const { client, router, work, cycle, cycles, persons } = props;
  const objective = props.objective.objective.id;
  const options = servedOptions(cycles, { objective, self: work.id });
  const number = useForm(() => emptyKeyResult(objective, props.proposed, meAsChoice(persons)));
  const [serves, choose] = useState(options.length === 0 ? NEW_NUMBER : '');
  const [hypothesis, expect] = useState('');
  const [address, locate] = useState('');
  const [tried, setTried] = useState(false);
  const { fields, problems } = checkKeyResult(number.form, intlLocale());
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function turn(): Promise<boolean> {
    setTried(true);
    if (serves === '' || (serves === NEW_NUMBER && !fields)) return false;
    const served = serves === NEW_NUMBER && fields ? owned(fields) : { id: serves };
    const { id, title } = work;
    await client.command(
      'keyResult.turnIntoTask',
      {
        ...{ work: id === null ? { objective, title: title.trim() } : { id }, serves: served, hypothesis },
        ...(address.trim() === '' ? {} : { address: address.trim() }),
      },
      { text: t('editor.turn.said') },
    );
    return true;
  }

  function owned({ owner: chosen, ...fields }: NonNullable<ReturnType<typeof checkKeyResult>['fields']>) {
    const { owner, ...named } = chosenOwner(chosen);
    return { fields: { ...fields, owner }, ...named };
  }

  return (
    <EditorDialog
      title={t('editor.turn.title')}
      router={router}
      dirty={props.dirty || number.dirty || hypothesis !== '' || address !== ''}
      onSave={turn}
      saves={t('findings.remedy.turnIntoTask')}
      more={<Button onClick={props.onBack}>{t('editor.turn.back')}</Button>}
    >
      <p>
        <strong>{work.title}</strong>
      </p>
      <p class={styles.note}>{t(work.id === null ? 'editor.turn.meansNew' : 'editor.turn.meansKept')}</p>
      <Select
        label={t('editor.turn.serves')}
        value={serves}
        options={[
          ...(serves === '' ? [{ value: '', text: t('editor.turn.choose') }] : []),
          ...options,
          { value: NEW_NUMBER, text: t('editor.turn.newNumber') },
        ]}
        onChange={choose}
        error={tried && serves === '' ? t('editor.turn.unchosen') : undefined}
        selectRef={first}
      />
      {serves === NEW_NUMBER && (
        <NewNumber
          client={client}
          form={number.form}
          change={number.change}
          problems={tried ? (problems ?? {}) : {}}
          endsOn={cycle.endsOn}
        />
      )}
      <TextField
        label={t('editor.turn.expects')}
        placeholder={t('editor.turn.expectsExample')}
        value={hypothesis}
        onInput={expect}
        maxLength={500}
      />
      <TextField
        label={t('editor.turn.address')}
        hint={t('editor.turn.addressHint')}
        placeholder="https://"
        value={address}
        onInput={locate}
        maxLength={2000}
      />
    </EditorDialog>
  );
}
