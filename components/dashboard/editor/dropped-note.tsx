import { droppedText } from '@/components/okr/words';
import type { Dropped } from '@/lib/domain/key-result';
import { t } from '@/lib/i18n';
import styles from './layout.module.css';

/** When a key result was given up, and why. */
export function DroppedNote({ dropped }: { dropped: Dropped }) {
  return (
    <p class={styles.note}>
      {droppedText(dropped)}
      {dropped.work?.hypothesis && ` ${t('okr.workExpects', { text: dropped.work.hypothesis })}`}
    </p>
  );
}
