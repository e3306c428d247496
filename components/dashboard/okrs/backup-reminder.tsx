import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CycleAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './backup-reminder.module.css';

const DAY_MS = 86_400_000;
/** A backup is offered after the first check-in, and again when the last one is this old. */
const OFFERED_AFTER_DAYS = 30;

export interface BackupReminderProps {
  client: Client;
  router: Router;
  cycles: readonly CycleAnswer[];
  /** ms since the epoch. */
  now: number;
}

/** Offers to save a backup once there is something to lose. */
export function BackupReminder({ client, router, cycles, now }: BackupReminderProps) {
  const settings = useQuery(client, 'settings.read', {}, true).value;
  const isMeasured = cycles.some(({ objectives }) =>
    objectives.some(({ keyResults }) => keyResults.some(({ standing }) => standing.current !== null)),
  );
  if (!settings || !isMeasured) return null;
  const { backupSavedAt } = settings;
  const days = backupSavedAt === null ? null : Math.floor((now - backupSavedAt) / DAY_MS);
  if (days !== null && days < OFFERED_AFTER_DAYS) return null;
  return (
    <p class={styles.note}>
      <span>{days === null ? t('dashboard.backupNone') : t('dashboard.backupOld', days)}</span>
      <Button onClick={() => router.go({ page: 'backup' })}>{t('dashboard.backupSave')}</Button>
    </p>
  );
}
