import { useMemo, useState } from 'preact/hooks';
import { ProgressRow } from '@/components/dashboard/backup/progress-row';
import { useWatched } from '@/components/dashboard/backup/use-watched';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Select } from '@/components/ui/select';
import { sendImport } from '@/lib/client/send-import';
import type { Client, Column, ImportReader, Table } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { ImportEntry } from '@/lib/domain/draft';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { useAsWork } from './as-work';
import { COLUMN_CHOICES } from './column-choices';
import { ColumnMapping } from './column-mapping';
import { choiceText, cycleChoices } from './cycle-choice';
import { entriesOf, freshCycles, namedCycles } from './entries-of-plan';
import styles from './import-panel.module.css';
import { knownKeyResults } from './known-key-results';
import { withParentNotes } from './named-parents';
import { OutlineLines } from './outline-lines';
import { broughtText, OutlineSummary } from './outline-summary';

export interface TablePanelProps {
  client: Client;
  today: PlainDate;
  reader: ImportReader;
  table: Table;
  /** The file's or the source's name, with the way to leave it. */
  name?: string;
  onClose?: () => void;
  onDone: () => void;
}

/** A table's columns, what it will create row by row, and the way to create it as one step. */
export function TablePanel({ client, today, reader, table, name, onClose, onDone }: TablePanelProps) {
  const cycles = useQuery(client, 'okrs.read', { which: 'all' }, true).value;
  const known = useMemo(() => knownKeyResults(cycles ?? []), [cycles]);
  const guessed = useMemo(() => reader.guess(table), [reader, table]);
  const [said, say] = useState<Column[] | null>(null);
  const columns = said ?? guessed;
  const read = useMemo(() => reader.plan(table, columns, known), [reader, table, columns, known]);
  const asWork = useAsWork(
    read.objectives.map(({ objective }) => objective),
    read.lines,
    { today, about: table },
  );
  const plan = {
    ...read,
    objectives: read.objectives.map((one, i) => ({
      ...one,
      objective: asWork.objectives[i] ?? one.objective,
    })),
  };
  const [chosen, choose] = useState<string | null>(null);
  const work = useWatched();

  const choices = useMemo(() => cycleChoices(null, cycles ?? [], today), [cycles, today]);
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  const placed = namedCycles(plan, cycles ?? []);
  const isAsked = plan.objectives.some(({ cycle }) => cycle === null);
  const cycle = choice?.cycle ?? null;
  const entries = entriesOf(plan, cycles ?? [], cycle);
  const lines = useMemo(() => {
    const placed = entriesOf(read, cycles ?? [], cycle).filter(isObjective);
    return withParentNotes(read.lines, placed, cycles);
  }, [read, cycles, cycle]);
  const { objectives } = asWork;
  const checkIns =
    plan.checkIns.length +
    objectives.flatMap(({ keyResults }) => keyResults.flatMap((one) => one.checkIns ?? [])).length;
  const emptyCycles = freshCycles(plan, cycles ?? []).length;
  const brought = { objectives, emptyCycles, checkIns, ties: plan.ties.length };

  function create(): void {
    const words = { text: t('import.brought', { what: broughtText(brought) }) };
    void work.run(async (watched) => {
      await sendImport(client, entries, words, watched);
      onDone();
    });
  }

  const { progress } = work;
  return (
    <div class={styles.side}>
      {name && (
        <p class={styles.file}>
          <strong>{name}</strong> <span>{t('import.rows', table.rows.length)}</span>
          {onClose && (
            <Button onClick={onClose} disabled={progress !== null}>
              {t('import.otherSource')}
            </Button>
          )}
        </p>
      )}
      <ColumnMapping
        table={table}
        columns={columns}
        choices={COLUMN_CHOICES}
        onChange={say}
        isOpen={entries.length === 0}
      />
      <OutlineSummary {...brought} lines={plan.lines} nothing={t('import.nothingInTable')} />
      {placed.length > 0 && (
        <p>
          {t('import.intoNamed', {
            names: placed
              .map((each) =>
                t(each.isThere ? 'import.cycleIsThere' : 'import.cycleIsNew', { name: each.name }),
              )
              .join(t('import.between')),
          })}
        </p>
      )}
      {progress ? (
        <ProgressRow
          text={t('import.sending', { done: progress.done, total: progress.total })}
          progress={progress}
          onCancel={work.cancel}
        />
      ) : (
        entries.length > 0 && (
          <div class={styles.create}>
            {isAsked && choice && (
              <Select
                label={t('import.cycle')}
                value={choice.value}
                options={choices.map((each) => ({ value: each.value, text: choiceText(each) }))}
                onChange={choose}
              />
            )}
            <Button kind="primary" onClick={create}>
              {t('import.create')}
            </Button>
          </div>
        )
      )}
      {work.cancelled && <p role="status">{t('backup.cancelled')}</p>}
      {work.refusal && <ErrorNote refusal={work.refusal} />}
      <OutlineLines client={client} lines={lines} asWork={asWork.of} />
    </div>
  );
}

function isObjective(entry: ImportEntry): entry is Extract<ImportEntry, { what: 'objective' }> {
  return entry.what === 'objective';
}
