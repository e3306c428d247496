import { Button } from '@/components/ui/button';
import { t } from '@/lib/i18n';
import styles from './done-question.module.css';

export interface DoneQuestionProps {
  /** The key result's code. */
  code: string;
  onCheckIn: () => void;
  onNotYet: () => void;
}

/** Asks once of a finished task whether the number moved. */
export function DoneQuestion({ code, onCheckIn, onNotYet }: DoneQuestionProps) {
  return (
    <div class={styles.question}>
      <p>{t('sidebar.doneAsks', { code })}</p>
      <Button onClick={onCheckIn}>{t('okr.checkIn.begin')}</Button>
      <Button kind="quiet" onClick={onNotYet}>
        {t('sidebar.doneNotYet')}
      </Button>
    </div>
  );
}
