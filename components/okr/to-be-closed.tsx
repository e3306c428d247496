import { t } from '@/lib/i18n';
import styles from './to-be-closed.module.css';

/** Says that a cycle has ended and is not closed, and leads to where it is closed. */
export function ToBeClosed({ onOpen }: { onOpen: () => void }) {
  return (
    <button type="button" class={styles.open} onClick={onOpen}>
      {t('status.toBeClosed')}
    </button>
  );
}
