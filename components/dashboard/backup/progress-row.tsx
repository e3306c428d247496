import { Button } from '@/components/ui/button';
import type { Progress } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import styles from './backup-page.module.css';

/** How far long work has come, and the way to stop it. */
export function ProgressRow(props: { text: string; progress: Progress; onCancel: () => void }) {
  const { done, total } = props.progress;
  return (
    <div class={styles.row}>
      <progress max={total || 1} value={done} aria-label={props.text} />
      <span>{props.text}</span>
      <Button onClick={props.onCancel}>{t('backup.cancel')}</Button>
    </div>
  );
}
