import { useSignal } from '@preact/signals';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { ExemptionReason } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import { Ask } from './ask';
import { ExemptMany } from './exempt-many';
import styles from './selection-bar.module.css';

/** What is asked of many tasks: which key result they serve, or what kind of work they are. */
export type BulkQuestion = 'keyResult' | 'reason';

export interface SelectionBarProps {
  client: Client;
  count: number;
  /** The question that stands open. */
  asking: BulkQuestion | null;
  onAsking: (asking: BulkQuestion | null) => void;
  onTie: (to: KeyResultAnswer) => void;
  onExempt: (reason: ExemptionReason) => void;
}

/** What can be done with the selected tasks at once. */
export function SelectionBar({ client, count, asking, onAsking, onTie, onExempt }: SelectionBarProps) {
  const wantsFocus = useSignal(true);
  if (asking === 'keyResult') {
    return (
      <div class={styles.bar}>
        <Ask
          client={client}
          seen={null}
          question={t('sidebar.questionMany', count)}
          wantsFocus={wantsFocus}
          onChoose={onTie}
          onExempt={() => onAsking('reason')}
          onLeave={() => onAsking(null)}
        />
      </div>
    );
  }
  if (asking === 'reason') {
    return (
      <div class={styles.bar}>
        <ExemptMany count={count} onReason={onExempt} onLeave={() => onAsking(null)} />
      </div>
    );
  }
  return (
    <div class={styles.bar}>
      <div class={styles.actions}>
        <span class={styles.count} role="status">
          {t('sidebar.selected', count)}
        </span>
        <Button kind="primary" onClick={() => onAsking('keyResult')}>
          {t('sidebar.tieSelected', count)}
        </Button>
        <Button onClick={() => onAsking('reason')}>{t('sidebar.exemptSelected')}</Button>
      </div>
    </div>
  );
}
