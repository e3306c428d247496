import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import Minus from '~icons/lucide/minus';
import styles from './exempt.module.css';
import { Reasons } from './reasons';
import { Under } from './under';
import { useLostFocus } from './use-lost-focus';

export interface ExemptProps {
  reason: ExemptionReason | null;
  /** So many tasks under it are exempt with it. */
  under: number;
  onReason: (reason: ExemptionReason) => void;
  onServes: () => void;
}

/** "Not OKR work", with the reasons as the next keys. */
export function Exempt({ reason, under, onReason, onServes }: ExemptProps) {
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);
  return (
    <section ref={section} tabIndex={-1} class={styles.exempt} aria-label={t('sidebar.exempt')}>
      <h3 class={styles.title}>
        <Minus class={styles.icon} aria-hidden="true" />
        {t('sidebar.exempt')}
      </h3>
      <Reasons reason={reason} onReason={onReason} />
      <Under many={under} text="sidebar.under" />
      <Button kind="quiet" onClick={onServes}>
        {t('sidebar.isOkrWork')}
      </Button>
    </section>
  );
}
