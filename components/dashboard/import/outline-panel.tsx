import { useMemo, useState } from 'preact/hooks';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Select } from '@/components/ui/select';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client, Outline } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { ObjectiveDraft } from '@/lib/domain/draft';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import { useAsWork } from './as-work';
import { choiceText, cycleChoices } from './cycle-choice';
import styles from './import-panel.module.css';
import { withParentNotes } from './named-parents';
import { OutlineLines } from './outline-lines';
import { broughtText, OutlineSummary } from './outline-summary';

export interface OutlinePanelProps {
  client: Client;
  today: PlainDate;
  outline: Outline;
  /** The document that it was read from: another one begins without any choices. */
  text: string;
  /** What is shown is of a document that is still being typed. */
  isStale: boolean;
  onDone: () => void;
}

/** What an outline will create, line by line, into which cycle, and the way to create it as one step. */
export function OutlinePanel({ client, today, outline, text, isStale, onDone }: OutlinePanelProps) {
  const cycles = useQuery(client, 'okrs.read', { which: 'all' }, true).value;
  const [refused, refuse] = useState<{ text: string; refusal: Refusal } | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { objectives, of: asWork } = useAsWork(outline.draft.objectives, outline.lines, {
    today,
    about: text,
  });
  const choices = useMemo(
    () => cycleChoices(outline.draft.cycle, cycles ?? [], today),
    [outline, cycles, today],
  );
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  const cycle = choice?.cycle;
  const lines = useMemo(() => {
    const placed = cycle ? outline.draft.objectives.map((objective) => ({ cycle, objective })) : [];
    return withParentNotes(outline.lines, placed, cycles);
  }, [outline, cycles, cycle]);

  async function create(): Promise<void> {
    if (!choice || busy) return;
    setBusy(true);
    refuse(null);
    try {
      const said = { text: t('import.brought', { what: broughtText({ objectives }) }) };
      await client.command('okrs.create', { draft: { cycle: choice.cycle, objectives } }, said);
      onDone();
    } catch (thrown) {
      refuse({ text, refusal: asRefusal(thrown) });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {refused?.text === text && <ErrorNote refusal={refused.refusal} />}
      <OutlineSummary objectives={objectives} lines={lines} />
      {objectives.length > 0 && choice && (
        <div class={styles.create}>
          <Select
            label={t('import.cycle')}
            value={choice.value}
            options={choices.map((each) => ({ value: each.value, text: choiceText(each) }))}
            onChange={choose}
          />
          <Button kind="primary" onClick={create} disabled={busy || isStale}>
            {t('import.create')}
          </Button>
          {!namesDeadline(objectives) && (
            <p class={styles.deadline}>{t('import.noDeadline', { date: dateText(choice.endsOn) })}</p>
          )}
        </div>
      )}
      <OutlineLines client={client} lines={lines} asWork={asWork} />
    </>
  );
}

/** Whether any key result says by when; if none does, the cycle says it for all of them. */
function namesDeadline(objectives: readonly ObjectiveDraft[]): boolean {
  return objectives.some(({ keyResults }) => keyResults.some(({ dueOn }) => dueOn !== null));
}
