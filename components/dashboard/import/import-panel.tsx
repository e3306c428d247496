import { useMemo, useState } from 'preact/hooks';
import { FileDrop } from '@/components/dashboard/file-drop';
import { ErrorNote } from '@/components/ui/error-note';
import { TextArea } from '@/components/ui/text-area';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client, ImportReader, Outline, Table } from '@/lib/client/types';
import type { PlainDate } from '@/lib/domain/plain-date';
import { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import { decodeText } from './decode-text';
import styles from './import-panel.module.css';
import { OutlinePanel } from './outline-panel';
import { TablePanel } from './table-panel';
import { useSettled } from './use-settled';

/** Larger than any file that is read; the reader itself counts characters, rows and lines. */
const FILE_BYTES = 100_000_000;

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
  const [text, setDocument] = useState('');
  const [fault, setFault] = useState<Refusal | 'notText' | null>(null);
  const settled = useSettled(text);
  const [file, setFile] = useState<{ name: string; table: Table } | null>(null);
  const { outline, table, refusal } = useMemo(() => attempt(reader, settled), [reader, settled]);

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
          <OutlinePanel
            client={client}
            today={today}
            outline={outline}
            text={settled}
            isStale={settled !== text}
            onDone={() => {
              write('');
              onDone();
            }}
          />
        )}
      </div>
    </div>
  );
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
