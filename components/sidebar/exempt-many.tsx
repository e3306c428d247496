import { useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import styles from './exempt-many.module.css';
import { Reasons } from './reasons';
import { useKeys } from './use-keys';
import { useLostFocus } from './use-lost-focus';

export interface ExemptManyProps {
  count: number;
  onReason: (reason: ExemptionReason) => void;
  onLeave: () => void;
}

/** Asks for the reason why the selected tasks are not OKR work; Escape leaves them as they are. */
export function ExemptMany({ count, onReason, onLeave }: ExemptManyProps) {
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);
  useKeys((event) => {
    if (event.key !== 'Escape') return false;
    onLeave();
    return true;
  });
  return (
    <section ref={section} tabIndex={-1} class={styles.exempt} aria-label={t('sidebar.exemptSelected')}>
      <h3 class={styles.title}>
        {t('sidebar.exemptSelected')}
        <span class={styles.count}>{t('sidebar.selected', count)}</span>
      </h3>
      <Reasons reason={null} onReason={onReason} />
      <Button kind="quiet" onClick={onLeave}>
        {t('sidebar.back')}
      </Button>
    </section>
  );
}
