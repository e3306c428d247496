import { placeOf } from '@/components/dashboard/route';
import { classNames } from '@/components/ui/class-names';
import { useGradually } from '@/components/ui/use-gradually';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import { WaitingItem } from './waiting-item';
import styles from './waiting-list.module.css';

export interface WaitingListProps {
  client: Client;
  /** In the popup it is one part among others; on a page it stands apart. */
  place: 'popup' | 'page';
  /** Leads to a place of the dashboard where a link alone does not. */
  openDashboard?: (place: string) => void;
}

/** What waits for a reply of the person at this browser; nothing where nothing does. */
export function WaitingList({ client, place: where, openDashboard }: WaitingListProps) {
  const { value } = useQuery(client, 'waiting.read', {}, true);
  const drawn = useGradually(value?.length ?? 0);
  if (!value || value.length === 0) return null;
  return (
    <section class={classNames(styles.section, styles[where])} aria-label={t('okr.waiting.heading')}>
      <h2 class={styles.title}>{t('okr.waiting.heading')}</h2>
      <ul class={styles.list}>
        {value.slice(0, drawn).map((waiting) => {
          const place = placeOf('keyResult', waiting.keyResult.id);
          const open = openDashboard && {
            href: `dashboard.html${place}`,
            onOpen: (event: MouseEvent) => {
              event.preventDefault();
              openDashboard(place);
            },
          };
          return (
            <WaitingItem key={waiting.checkIn} client={client} waiting={waiting} href={place} {...open} />
          );
        })}
      </ul>
    </section>
  );
}
