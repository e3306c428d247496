import { useId } from 'preact/hooks';
import { Kbd } from '@/components/ui/kbd';
import { EXEMPTION_REASONS, type ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import styles from './reasons.module.css';
import { useKeys } from './use-keys';

export interface ReasonsProps {
  /** The reason that holds already. */
  reason: ExemptionReason | null;
  onReason: (reason: ExemptionReason) => void;
}

/** "What kind of work is it?", answered by a digit or a button; the reason that holds already changes nothing. */
export function Reasons({ reason, onReason }: ReasonsProps) {
  const id = useId();
  useKeys((event) => {
    const wanted = /^\d$/.test(event.key) ? EXEMPTION_REASONS[Number(event.key) - 1] : undefined;
    if (!wanted) return false;
    if (wanted !== reason) onReason(wanted);
    return true;
  });
  return (
    <>
      <p class={styles.why} id={id}>
        {t('sidebar.exemptWhy')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that answer by key, not a form */}
      <div role="group" class={styles.reasons} aria-labelledby={id}>
        {EXEMPTION_REASONS.map((each, index) => (
          <button
            key={each}
            type="button"
            class={styles.reason}
            aria-pressed={each === reason}
            onClick={() => each !== reason && onReason(each)}
          >
            <Kbd>{String(index + 1)}</Kbd>
            {t(`sidebar.reason.${each}`)}
          </button>
        ))}
      </div>
    </>
  );
}
