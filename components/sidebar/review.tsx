import { useState } from 'preact/hooks';
import { DidItMove } from '@/components/okr/did-it-move';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import type { TieAnswer } from '@/lib/domain/answers';
import { REVIEW_ANSWERS, type ReviewAnswer } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import styles from './review.module.css';
import { useKeys } from './use-keys';

export interface ReviewProps {
  answer: TieAnswer;
  /** Whether it hears digits: one question at a time does. */
  digits: boolean;
  onReview: (answer: ReviewAnswer) => void;
}

/** Whether the number moved as the tie expected: asked once the task is done, then what was said. */
export function Review({ answer, digits, onReview }: ReviewProps) {
  const [again, askAgain] = useState(false);
  const { asked, showsOn, tie } = answer;
  const said = tie.review?.answer;
  if (asked !== null || again) {
    const hint = asked === 'early' && showsOn ? t('sidebar.showsOn', { date: dateText(showsOn) }) : undefined;
    const review = (given: ReviewAnswer): void => {
      askAgain(false);
      onReview(given);
    };
    return <Asking hint={hint} digits={digits} onReview={review} />;
  }
  if (said === undefined || said === 'skipped' || showsOn === null) return null;
  return (
    <p class={styles.said}>
      {t(`okr.reviewed.${said}`)}
      <Button kind="quiet" onClick={() => askAgain(true)}>
        {t('sidebar.changeReview')}
      </Button>
    </p>
  );
}

interface AskingProps extends Pick<ReviewProps, 'digits' | 'onReview'> {
  hint: string | undefined;
}

function Asking({ hint, digits, onReview }: AskingProps) {
  useKeys((event) => {
    const answer = digits && /^\d$/.test(event.key) ? REVIEW_ANSWERS[Number(event.key) - 1] : undefined;
    if (!answer) return false;
    onReview(answer);
    return true;
  });
  return <DidItMove hint={hint} digits={digits} onAnswer={onReview} />;
}
