import { useState } from 'preact/hooks';
import { WordedField } from '@/components/coach/worded-field';
import { problemText } from '@/components/dashboard/editor/problem-text';
import { proposedCycle } from '@/components/dashboard/editor/proposed-cycle';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Refusal } from '@/lib/domain/refusal';
import { intlLocale, t } from '@/lib/i18n';
import { EMPTY_FIRST, type FirstKeyResult, firstDraft } from './first-draft';
import { FirstRow } from './first-row';
import styles from './step.module.css';

export interface FirstSetProps {
  client: Client;
  today: PlainDate;
  /** The person's name. */
  owner: string | null;
  cycles: readonly CycleAnswer[];
  onBack: () => void;
  onDone: () => void;
}

/** One objective with up to three key results, created in one step. */
export function FirstSet({ client, today, owner, cycles, onBack, onDone }: FirstSetProps) {
  const [form, setForm] = useState(EMPTY_FIRST);
  const [tried, setTried] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const open = cycles.find(({ cycle }) => cycle.state === 'active' && cycle.endsOn >= today)?.cycle;
  const cycle = open ?? proposedCycle(today);
  const read = firstDraft(form, owner, intlLocale());
  const problems = tried && 'problems' in read ? read.problems : null;
  const setRow = (at: number, part: Partial<FirstKeyResult>): void =>
    setForm((before) => ({
      ...before,
      keyResults: before.keyResults.map((row, index) => (index === at ? { ...row, ...part } : row)),
    }));

  async function create(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!('objective' in read) || busy) return;
    setBusy(true);
    try {
      const { name, startsOn, endsOn } = cycle;
      const into = open ? { id: open.id } : { name, startsOn, endsOn };
      const said = { text: t('editor.objective.saved') };
      await client.command('okrs.create', { draft: { cycle: into, objectives: [read.objective] } }, said);
      onDone();
    } catch (thrown) {
      refuse(asRefusal(thrown));
      setBusy(false);
    }
  }

  return (
    <form class={styles.form} onSubmit={create} noValidate>
      <WordedField
        client={client}
        kind="objective"
        hasNumber={false}
        label={t('welcome.okrs.objective')}
        placeholder={t('welcome.okrs.objectiveExample')}
        hint={t('welcome.okrs.cycle', {
          name: cycle.name,
          from: dateText(cycle.startsOn),
          to: dateText(cycle.endsOn),
        })}
        value={form.objective}
        onInput={(objective) => setForm((before) => ({ ...before, objective }))}
        maxLength={500}
        autoFocus
      />
      <div class={styles.rows}>
        {form.keyResults.map((row, index) => (
          <FirstRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
            key={index}
            client={client}
            place={index + 1}
            row={row}
            change={(part) => setRow(index, part)}
            problem={problemText(problems?.rows[index] ?? undefined)}
          />
        ))}
      </div>
      {problems?.whole && (
        <p role="alert" class={styles.problem}>
          {problemText(problems.whole)}
        </p>
      )}
      {refusal && <ErrorNote refusal={refusal} />}
      <div class={styles.actions}>
        <Button onClick={onBack}>{t('welcome.back')}</Button>
        <span class={styles.gap} />
        <Button kind="primary" type="submit" disabled={busy}>
          {t('welcome.okrs.create')}
        </Button>
      </div>
    </form>
  );
}
