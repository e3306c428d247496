import { Button } from '@/components/ui/button';
import { t } from '@/lib/i18n';
import styles from './backup-note.module.css';

const DAY_MS = 86_400_000;
/** From this age on a backup is mentioned. */
const OLD_DAYS = 60;

/** Mentions a backup that has grown old (design: 60 days). Times are ms since the epoch; null: none was saved. */
export function BackupNote(props: { savedAt: number | null; now: number; onSave: () => void }) {
  if (props.savedAt === null) return null;
  const days = Math.floor((props.now - props.savedAt) / DAY_MS);
  if (days <= OLD_DAYS) return null;
  return (
    <p class={styles.note}>
      <span>{t('popup.backupOld', days)}</span>
      <Button kind="quiet" onClick={props.onSave}>
        {t('popup.save')}
      </Button>
    </p>
  );
}
