import { t } from '@/lib/i18n';
import Eye from '~icons/lucide/eye';
import styles from './finding-mark.module.css';

/** Says that something was found here, and how much; nothing for none. */
export function FindingMark({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span class={styles.mark}>
      <Eye class={styles.icon} aria-hidden="true" />
      {t('findings.count', count)}
    </span>
  );
}
