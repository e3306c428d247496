import { Button } from '@/components/ui/button';
import { percentText } from '@/components/ui/percent-text';
import type { Progress } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import styles from './backup-page.module.css';

/** How far long work has come, and the way to stop it; `text` says so until all was sent. */
export function ProgressRow(props: { text: string; progress: Progress; onCancel: () => void }) {
  const { done, total, isPlacing } = props.progress;
  const text = isPlacing ? placingText(props.progress) : props.text;
  return (
    <div class={styles.row}>
      <progress max={total || 1} value={done} aria-label={text} />
      <span>{text}</span>
      <Button onClick={props.onCancel}>{t('backup.cancel')}</Button>
    </div>
  );
}

function placingText({ done, total }: Progress): string {
  return total === 0 ? t('backup.committing') : t('backup.placing', { percent: percentText(done / total) });
}
