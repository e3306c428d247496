import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import Check from '~icons/lucide/circle-check';
import { nextDue } from './next-due';
import styles from './nothing-due.module.css';

export interface NothingDueProps {
  /** How many were recorded and put off on this visit. */
  recorded: number;
  skipped: number;
  ofOthers: number;
  cycles: readonly CycleAnswer[] | null;
  today: PlainDate;
  onAgain: () => void;
}

/** Says that nothing waits (any more), and what will be next. */
export function NothingDue({ recorded, skipped, ofOthers, cycles, today, onAgain }: NothingDueProps) {
  const next = cycles && nextDue(cycles, today);
  return (
    <div class={styles.calm}>
      <Check class={styles.icon ?? ''} aria-hidden="true" />
      <div class={styles.words}>
        <h2 class={styles.title}>
          {skipped > 0
            ? t('popup.skippedLeft', skipped)
            : t(recorded > 0 ? 'popup.allDone' : 'popup.nothingDue')}
        </h2>
        {skipped === 0 && cycles && (
          <p>
            {next
              ? t('popup.nextDue', {
                  when: dateText(next.on),
                  code: next.answer.keyResult.code,
                  title: next.answer.keyResult.title,
                })
              : t('popup.nothingAhead')}
          </p>
        )}
        {skipped === 0 && ofOthers > 0 && <p>{t('popup.everyoneHint', ofOthers)}</p>}
        {skipped > 0 && <Button onClick={onAgain}>{t('popup.again')}</Button>}
      </div>
    </div>
  );
}
