import { t } from '@/lib/i18n';
import Layers from '~icons/lucide/layers-2';
import styles from './under.module.css';

/** Says that the answer for a task holds, or will hold, for those known under it; nothing where none are known. */
export function Under({ many, text }: { many: number; text: 'sidebar.under' | 'sidebar.underToo' }) {
  if (many === 0) return null;
  return (
    <p class={styles.under}>
      <Layers class={styles.icon} aria-hidden="true" />
      <span>{t(text, many)}</span>
    </p>
  );
}
