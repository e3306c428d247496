import { useState } from 'preact/hooks';
import { ProgressRow } from '@/components/dashboard/backup/progress-row';
import { useWatched } from '@/components/dashboard/backup/use-watched';
import { TokenForm } from '@/components/dashboard/tools/token-form';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { TextField } from '@/components/ui/text-field';
import type { Client, ImportReader, Table, Watched } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { SourceName } from '@/lib/domain/source';
import { t } from '@/lib/i18n';
import styles from './import-panel.module.css';
import { TablePanel } from './table-panel';

export interface SourcePanelProps {
  client: Client;
  today: PlainDate;
  reader: ImportReader;
  source: SourceName;
  /** Reads all of a source; throws a Refusal. */
  readSource: (from: { source: SourceName; address: string }, watched: Watched) => Promise<Table>;
  /** Asks the browser for access to a host, by its match pattern. */
  askForHost: (pattern: string) => Promise<boolean>;
  onDone: () => void;
}

/** Reads objectives and key results out of a work tool with a token; then they are a table like any other. */
export function SourcePanel(props: SourcePanelProps) {
  const { client, today, reader, source, readSource, askForHost, onDone } = props;
  const connections = useQuery(client, 'connections.read', {}, true).value;
  const connection = connections?.find(({ tool, site }) => tool === source && site === source);
  const [address, setAddress] = useState('');
  const [table, setTable] = useState<Table | null>(null);
  const work = useWatched();
  if (!connection) return null;

  function read(event: Event): void {
    event.preventDefault();
    void work.run(async (watched) => setTable(await readSource({ source, address }, watched)));
  }

  if (table && table.rows.length > 0) {
    return (
      <TablePanel
        {...{ client, today, reader, table, onDone }}
        name={t(`import.source.${source}`)}
        onClose={() => setTable(null)}
      />
    );
  }
  return (
    <div class={styles.side}>
      <p>{t(`import.sourceLead.${source}`)}</p>
      {!connection.hasToken && (
        <>
          <p>{t('import.sourceToken')}</p>
          <TokenForm
            client={client}
            connection={connection}
            askForHost={askForHost}
            onDone={() => {}}
            mayCancel={false}
          />
        </>
      )}
      {connection.hasToken && !work.progress && (
        <form class={styles.create} onSubmit={read}>
          {source === 'notion' && (
            <TextField
              label={t('import.sourceAddress')}
              value={address}
              onInput={setAddress}
              maxLength={2_000}
            />
          )}
          <Button kind="primary" type="submit" disabled={source === 'notion' && address.trim() === ''}>
            {t('import.sourceRead')}
          </Button>
        </form>
      )}
      {work.progress && (
        <ProgressRow
          text={t('import.sourceReading', work.progress.done)}
          progress={work.progress}
          onCancel={work.cancel}
        />
      )}
      {work.cancelled && <p role="status">{t('backup.cancelled')}</p>}
      {work.refusal && <ErrorNote refusal={work.refusal} />}
      {table && <p role="status">{t('import.sourceEmpty')}</p>}
    </div>
  );
}
