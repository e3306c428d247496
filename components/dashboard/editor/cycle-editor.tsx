import { useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import { listText } from '@/components/ui/list-text';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { type CycleForm, checkCycle, overlapping, writeCycle } from './cycle-form';
import { EditorDialog } from './editor-dialog';
import { cycleLabel, cycleText } from './form-text';
import { GoneNote, showInstead } from './gone-note';
import styles from './layout.module.css';
import { problemText } from './problem-text';
import { proposedCycle } from './proposed-cycle';
import { RemoveButton } from './remove-button';
import { TornFields } from './torn-fields';
import { useForm } from './use-form';

export interface CycleEditorProps {
  client: Client;
  router: Router;
  today: PlainDate;
  /** The cycle to change; null creates one. */
  cycle: CycleAnswer['cycle'] | null;
  cycles: readonly CycleAnswer[];
  /** It was deleted elsewhere since the editor was opened. */
  isGone: boolean;
}

const STATES = ['draft', 'active', 'closed'] as const;

/** Creates or changes a cycle: its name, its days and whether it runs. */
export function CycleEditor({ client, router, today, cycle, cycles, isGone }: CycleEditorProps) {
  const kept = cycle && writeCycle(cycle);
  const used = useForm<CycleForm>(() => kept ?? { ...proposedCycle(today), state: 'active' }, kept);
  const { form, change, dirty } = used;
  const [tried, setTried] = useState(false);
  const { fields, problems } = checkCycle(form);
  const error = (field: keyof CycleForm) => (tried ? problemText(problems?.[field]) : undefined);
  const shared = overlapping(
    form,
    cycle?.id ?? null,
    cycles.map((each) => each.cycle),
  );

  async function save(): Promise<boolean> {
    setTried(true);
    if (!fields || used.torn.length > 0) return false;
    const payload = cycle && kept && !isGone ? { id: cycle.id, fields, was: kept } : { id: null, fields };
    const { id } = await client.command('cycle.save', payload, { text: t('editor.cycle.saved') });
    if (cycle && isGone) showInstead(router, 'cycle', { gone: cycle.id, id });
    return true;
  }

  return (
    <EditorDialog
      title={t(cycle ? 'editor.cycle.change' : 'editor.cycle.create')}
      router={router}
      dirty={dirty}
      onSave={save}
      saves={isGone ? t('editor.createAnew') : undefined}
      question={
        cycle && (isGone ? <GoneNote /> : <TornFields used={used} labelOf={cycleLabel} textOf={cycleText} />)
      }
      more={
        cycle &&
        !isGone && (
          <RemoveButton
            router={router}
            text={t('editor.cycle.remove')}
            remove={() =>
              client.command(
                'cycle.remove',
                { id: cycle.id },
                { text: t('editor.cycle.removed', { name: cycle.name }) },
              )
            }
          />
        )
      }
    >
      <TextField
        label={t('editor.cycle.name')}
        value={form.name}
        onInput={(name) => change({ name })}
        error={error('name')}
        maxLength={200}
        autoFocus
      />
      <div class={styles.row}>
        <TextField
          label={t('editor.cycle.startsOn')}
          type="date"
          value={form.startsOn}
          onInput={(startsOn) => change({ startsOn })}
          error={error('startsOn')}
        />
        <TextField
          label={t('editor.cycle.endsOn')}
          type="date"
          value={form.endsOn}
          onInput={(endsOn) => change({ endsOn })}
          error={error('endsOn')}
        />
        <Select
          label={t('editor.cycle.state')}
          value={form.state}
          options={STATES.map((state) => ({ value: state, text: t(`editor.state.${state}`) }))}
          onChange={(state) => change({ state })}
        />
      </div>
      {form.state === 'draft' && <p class={styles.note}>{t('dashboard.draftHint')}</p>}
      {shared.length > 0 && (
        <p class={styles.warning} role="status">
          {t('editor.cycle.overlaps', { names: listText(shared.map((each) => each.name)) })}
        </p>
      )}
    </EditorDialog>
  );
}
