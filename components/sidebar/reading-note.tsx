import { agoText } from '@/components/reading/ago-text';
import { mayTryAgain, needsToken, troubleText } from '@/components/reading/trouble-text';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { useMinute } from '@/lib/client/use-minute';
import type { ConnectionAnswer } from '@/lib/domain/reading';
import type { StatusCategory } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import { NoticeLine } from './notice-line';
import styles from './reading-note.module.css';
import { ReadingOffer } from './reading-offer';

/** What was read of a task and when; null: nothing, never. */
export interface ReadTask {
  status: StatusCategory | null;
  readAt: number | null;
}

export interface ReadingNoteProps {
  client: Client;
  connection: ConnectionAnswer;
  /** The tasks that are shown. */
  tasks: readonly ReadTask[];
  onDashboard: (place: string) => void;
}

/** Younger than this, what was read is as good as what the page shows. */
const YOUNG = 60_000;

/** How the statuses shown come to be known: the offer to read them, why they cannot be read, or how old they are. */
export function ReadingNote({ client, connection, tasks, onDashboard }: ReadingNoteProps) {
  const now = useMinute();
  const { label, way, decided, ways, tool, site } = connection;
  if (way === null) {
    const isWanted = !decided && ways.includes('session') && tasks.some(({ status }) => status === null);
    return isWanted ? <ReadingOffer client={client} connection={connection} /> : null;
  }
  const trouble = troubleText(connection, now);
  if (trouble !== null) {
    const mayTry = mayTryAgain(connection, now);
    const actions = (mayTry || needsToken(connection)) && (
      <div class={styles.actions}>
        {mayTry && (
          <Button onClick={() => client.attempt('connection.retry', { tool, site })}>{t('ui.retry')}</Button>
        )}
        {needsToken(connection) && (
          <Button kind="quiet" onClick={() => onDashboard('#tools')}>
            {t('reading.enterToken')}
          </Button>
        )}
      </div>
    );
    return (
      <div class={styles.trouble}>
        <NoticeLine action={actions}>
          <p role="status">{trouble}</p>
        </NoticeLine>
      </div>
    );
  }
  const age = now - oldest(tasks);
  return age < YOUNG ? null : (
    <p class={styles.asOf}>{t('reading.asOf', { tool: label, ago: agoText(age) })}</p>
  );
}

/** What is done changes seldom and is read seldom: it says nothing of the rest. */
function oldest(tasks: readonly ReadTask[]): number {
  const moments = tasks.flatMap(({ status, readAt }) =>
    readAt === null || status === 'done' ? [] : [readAt],
  );
  return moments.reduce((least, moment) => Math.min(least, moment), Number.POSITIVE_INFINITY);
}
