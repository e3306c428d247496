import { dateText } from '@/components/okr/words';
import type { KeyResult } from '@/lib/domain/key-result';
import { t } from '@/lib/i18n';
import styles from './layout.module.css';

/** When a key result was given up, and why. */
export function DroppedNote({ dropped }: { dropped: NonNullable<KeyResult['dropped']> }) {
  const date = dateText(dropped.on);
  return (
    <p class={styles.note}>
      {dropped.reason
        ? t('okr.dropped', { date, reason: dropped.reason })
        : t('dashboard.droppedOn', { date })}
    </p>
  );
}
