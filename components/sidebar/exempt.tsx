import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { EXEMPTION_REASONS, type ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import Minus from '~icons/lucide/minus';
import styles from './exempt.module.css';
import { useKeys } from './use-keys';
import { useLostFocus } from './use-lost-focus';

export interface ExemptProps {
  reason: ExemptionReason | null;
  onReason: (reason: ExemptionReason) => void;
  onServes: () => void;
}

/** "Not OKR work", with the reasons as the next keys. */
export function Exempt({ reason, onReason, onServes }: ExemptProps) {
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);
  useKeys((event) => {
    const wanted = /^\d$/.test(event.key) ? EXEMPTION_REASONS[Number(event.key) - 1] : undefined;
    if (!wanted) return false;
    if (wanted !== reason) onReason(wanted);
    return true;
  });
  return (
    <section ref={section} tabIndex={-1} class={styles.exempt} aria-label={t('sidebar.exempt')}>
      <h3 class={styles.title}>
        <Minus class={styles.icon} aria-hidden="true" />
        {t('sidebar.exempt')}
      </h3>
      <p class={styles.why} id="why-exempt">
        {t('sidebar.exemptWhy')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that answer by key, not a form */}
      <div role="group" class={styles.reasons} aria-labelledby="why-exempt">
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
      <Button kind="quiet" onClick={onServes}>
        {t('sidebar.isOkrWork')}
      </Button>
    </section>
  );
}
