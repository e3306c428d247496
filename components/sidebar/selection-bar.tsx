import { useSignal } from '@preact/signals';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import { Ask } from './ask';
import styles from './selection-bar.module.css';

export interface SelectionBarProps {
  client: Client;
  count: number;
  /** The question stands open. */
  tying: boolean;
  onTying: (tying: boolean) => void;
  onTie: (to: KeyResultAnswer) => void;
  onExempt: () => void;
}

/** What can be done with the selected tasks at once. */
export function SelectionBar({ client, count, tying, onTying, onTie, onExempt }: SelectionBarProps) {
  const wantsFocus = useSignal(true);
  if (tying) {
    return (
      <div class={styles.bar}>
        <Ask
          client={client}
          seen={null}
          question={t('sidebar.questionMany', count)}
          wantsFocus={wantsFocus}
          onChoose={onTie}
          onExempt={onExempt}
          onLeave={() => onTying(false)}
        />
      </div>
    );
  }
  return (
    <div class={styles.bar}>
      <div class={styles.actions}>
        <span class={styles.count} role="status">
          {t('sidebar.selected', count)}
        </span>
        <Button kind="primary" onClick={() => onTying(true)}>
          {t('sidebar.tieSelected', count)}
        </Button>
        <Button onClick={onExempt}>{t('sidebar.exemptSelected')}</Button>
      </div>
    </div>
  );
}
