import { useMemo, useState } from 'preact/hooks';
import { FileDrop } from '@/components/dashboard/file-drop';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client, ImportReader, Outline, Table } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { ObjectiveDraft } from '@/lib/domain/draft';
import type { PlainDate } from '@/lib/domain/plain-date';
import { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import { useAsWork } from './as-work';
import { choiceText, cycleChoices } from './cycle-choice';
import { decodeText } from './decode-text';
import styles from './import-panel.module.css';
import { withParentNotes } from './named-parents';
import { OutlineLines } from './outline-lines';
import { broughtText, OutlineSummary } from './outline-summary';
import { TablePanel } from './table-panel';
import { useSettled } from './use-settled';

/** Larger than any file that is read; the reader itself counts characters, rows and lines. */
const FILE_BYTES = 100_000_000;

const NO_CYCLES: readonly CycleAnswer[] = [];

export interface ImportPanelProps {
  client: Client;
  today: PlainDate;
  reader: ImportReader;
  /** Takes a backup file, which is restored and not imported; without it one is read as text. */
  onBackup?: (file: File) => void;
  /** Called after the set was created. */
  onDone: () => void;
}

/** A document on one side, what it will create and what was not understood on the other. */
export function ImportPanel({ client, today, reader, onBackup, onDone }: ImportPanelProps) {
  const cycles = useQuery(client, 'okrs.read', { which: 'all' }, true).value ?? NO_CYCLES;
  const [text, setDocument] = useState('');
  const [fault, setFault] = useState<Refusal | 'notText' | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const settled = useSettled(text);
  const [file, setFile] = useState<{ name: string; table: Table } | null>(null);
  const { outline, table, refusal } = useMemo(() => attempt(reader, settled), [reader, settled]);
  const asWork = useAsWork(outline?.draft.objectives ?? [], outline?.lines ?? [], { today, about: settled });
  const { objectives } = asWork;
  const choices = cycleChoices(outline?.draft.cycle ?? null, cycles, today);
  const choice = choices.find(({ value }) => value === chosen) ?? choices[0];
  const into = choice && 'id' in choice.cycle ? choice.cycle.id : null;
  const lines = useMemo(
    () => (outline ? withParentNotes(outline, cycles, into) : []),
    [outline, cycles, into],
  );

  function write(next: string): void {
    setDocument(next);
    setFault(null);
  }

  async function load(file: File): Promise<void> {
    if (file.size > FILE_BYTES) return setFault(new Refusal('tooLarge'));
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if (decoded === null) return setFault('notText');
    if (onBackup && reader.isBackup(decoded)) return onBackup(file);
    try {
      const found = reader.table(decoded);
      if (found) setFile({ name: file.name, table: found });
      write(found ? '' : decoded);
    } catch (thrown) {
      setFault(asRefusal(thrown));
    }
  }

  async function create(): Promise<void> {
    if (!choice || busy) return;
    setBusy(true);
    try {
      const said = { text: t('import.brought', { what: broughtText({ objectives }) }) };
      await client.command('okrs.create', { draft: { cycle: choice.cycle, objectives } }, said);
      write('');
      onDone();
    } catch (thrown) {
      setFault(asRefusal(thrown));
    } finally {
      setBusy(false);
    }
  }

  if (file) {
    return (
      <TablePanel
        key={file.name}
        client={client}
        today={today}
        reader={reader}
        table={file.table}
        name={file.name}
        onDone={onDone}
        onClose={() => setFile(null)}
      />
    );
  }
  return (
    <div class={styles.panel} data-filled={outline || table ? '' : undefined}>
      <FileDrop
        text={t('import.drop')}
        button={t('import.choose')}
        accept=".md,.markdown,.txt,.csv,.tsv,.json,text/*,application/json"
        onFile={load}
      >
        <TextArea
          label={t('import.document')}
          value={text}
          onInput={write}
          placeholder={t('import.placeholder')}
          rows={14}
        />
      </FileDrop>
      <div class={styles.side}>
        {fault === 'notText' && (
          <p role="alert" class={styles.fault}>
            {t('import.notText')}
          </p>
        )}
        {fault instanceof Refusal && <ErrorNote refusal={fault} />}
        {refusal && <ErrorNote refusal={refusal} />}
        {table && <TablePanel client={client} today={today} reader={reader} table={table} onDone={onDone} />}
        {outline && (
          <>
            <OutlineSummary objectives={objectives} lines={outline.lines} />
            {objectives.length > 0 && choice && (
              <div class={styles.create}>
                <Select
                  label={t('import.cycle')}
                  value={choice.value}
                  options={choices.map((each) => ({ value: each.value, text: choiceText(each) }))}
                  onChange={choose}
                />
                <Button kind="primary" onClick={create} disabled={busy || settled !== text}>
                  {t('import.create')}
                </Button>
                {!namesDeadline(objectives) && (
                  <p class={styles.deadline}>{t('import.noDeadline', { date: dateText(choice.endsOn) })}</p>
                )}
              </div>
            )}
            <OutlineLines client={client} lines={lines} asWork={asWork.of} />
          </>
        )}
      </div>
    </div>
  );
}

/** Whether any key result says by when; if none does, the cycle says it for all of them. */
function namesDeadline(objectives: readonly ObjectiveDraft[]): boolean {
  return objectives.some(({ keyResults }) => keyResults.some(({ dueOn }) => dueOn !== null));
}

function attempt(
  reader: ImportReader,
  text: string,
): { outline?: Outline; table?: Table; refusal?: Refusal } {
  if (text.trim() === '') return {};
  try {
    const table = reader.table(text);
    return table ? { table } : { outline: reader.outline(text) };
  } catch (thrown) {
    return { refusal: asRefusal(thrown) };
  }
}
