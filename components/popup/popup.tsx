import { WaitingList } from '@/components/okr/waiting-list';
import { useSpaces } from '@/components/team/use-spaces';
import { Skeleton } from '@/components/ui/skeleton';
import { Toast } from '@/components/ui/toast';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { HostOffer } from '@/lib/domain/host-access';
import type { PlainDate } from '@/lib/domain/plain-date';
import { BackupNote } from './backup-note';
import { CheckIns } from './check-ins';
import { FinishedWork } from './finished-work';
import { FirstStep } from './first-step';
import { Foot } from './foot';
import { Glance } from './glance';
import { HostCard } from './host-card';
import styles from './popup.module.css';
import { useOffer } from './use-offer';

export interface PopupProps {
  client: Client;
  today: PlainDate;
  /** Now, in ms since the epoch. */
  now: number;
  /** Opens the dashboard at a place such as `#import`. */
  openDashboard: (place: string) => void;
  /** Opens the sidebar of the page behind the popup; false when there is none. */
  openSidebar: () => Promise<boolean>;
  /** What can be offered on the page behind the popup; null for nothing. */
  findOffer: () => Promise<HostOffer | null>;
  /** Asks for access to a match pattern; false when the person refuses. Only to be called by a click. */
  askForHost: (pattern: string) => Promise<boolean>;
}

/** What waits for a check-in, and how the objectives stand. */
export function Popup(props: PopupProps) {
  const { client, today, now, openDashboard, openSidebar } = props;
  const offer = useOffer(props.findOffer);
  const okrs = useQuery(client, 'okrs.read', { which: 'active' }, true);
  const settings = useQuery(client, 'settings.read', {}, true).value;
  const spaces = useSpaces(client);
  const cycles = okrs.value;
  const isEmpty = cycles?.every(({ objectives }) => objectives.length === 0) ?? false;
  return (
    <div class={styles.popup}>
      <main class={styles.main}>
        {offer && <HostCard offer={offer} askForHost={props.askForHost} />}
        {isEmpty ? (
          <FirstStep onBegin={() => openDashboard('#welcome')} />
        ) : (
          <>
            <CheckIns client={client} today={today} cycles={cycles} openDashboard={openDashboard} />
            <WaitingList client={client} place="popup" openDashboard={openDashboard} />
            <FinishedWork client={client} />
            {cycles ? (
              <Glance cycles={cycles} spaces={spaces} openDashboard={openDashboard} />
            ) : (
              okrs.loading && <Skeleton lines={3} />
            )}
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
      <Foot client={client} openDashboard={openDashboard} openSidebar={openSidebar} />
      <Toast notice={client.notice} onUndo={client.undo} onDismiss={client.dismissNotice} />
    </div>
  );
}
