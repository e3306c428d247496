import { Skeleton } from '@/components/ui/skeleton';
import { Toast } from '@/components/ui/toast';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PlainDate } from '@/lib/domain/plain-date';
import { BackupNote } from './backup-note';
import { CheckIns } from './check-ins';
import { FirstStep } from './first-step';
import { Foot } from './foot';
import { Glance } from './glance';
import styles from './popup.module.css';

export interface PopupProps {
  client: Client;
  today: PlainDate;
  /** Now, in ms since the epoch. */
  now: number;
  /** Opens the dashboard at a place such as `#import`. */
  openDashboard: (place: string) => void;
  /** Opens the sidebar of the page behind the popup; false when there is none. */
  openSidebar: () => Promise<boolean>;
}

/** What waits for a check-in, and how the objectives stand. */
export function Popup({ client, today, now, openDashboard, openSidebar }: PopupProps) {
  const okrs = useQuery(client, 'okrs.read', { which: 'active' }, true);
  const settings = useQuery(client, 'settings.read', {}, true).value;
  const cycles = okrs.value;
  const isEmpty = cycles?.every(({ objectives }) => objectives.length === 0) ?? false;
  return (
    <div class={styles.popup}>
      <main class={styles.main}>
        {isEmpty ? (
          <FirstStep onBegin={() => openDashboard('#welcome')} />
        ) : (
          <>
            <CheckIns client={client} today={today} cycles={cycles} />
            {cycles ? <Glance cycles={cycles} /> : okrs.loading && <Skeleton lines={3} />}
            {cycles && settings && (
              <BackupNote
                savedAt={settings.backupSavedAt}
                now={now}
                onSave={() => openDashboard('#backup')}
              />
            )}
          </>
        )}
      </main>
      <Foot onDashboard={() => openDashboard('#okrs')} openSidebar={openSidebar} />
      <Toast notice={client.notice} onUndo={client.undo} onDismiss={client.dismissNotice} />
    </div>
  );
}
