import { t } from '@/lib/i18n';
import styles from './skeleton.module.css';
import { VisuallyHidden } from './visually-hidden';

/** Stands where `lines` lines will be, while they are being asked for. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div class={styles.skeleton} aria-busy="true">
      <VisuallyHidden>{t('ui.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <div key={line} class={styles.line} style={{ width: `${92 - ((line * 23) % 50)}%` }} />
      ))}
    </div>
  );
}
