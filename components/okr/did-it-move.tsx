import { useId } from 'preact/hooks';
import { Kbd } from '@/components/ui/kbd';
import { REVIEW_ANSWERS, type ReviewAnswer } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import styles from './did-it-move.module.css';

export interface DidItMoveProps {
  /** The id of an element that names what it is asked about. */
  about?: string;
  /** What to know before answering. */
  hint?: string | undefined;
  /** Shows the digits that answer; whoever shows them hears them. */
  digits?: boolean;
  onAnswer: (answer: ReviewAnswer) => void;
}

/** "Did the number move?", answered by one button. */
export function DidItMove({ about, hint, digits = false, onAnswer }: DidItMoveProps) {
  const id = useId();
  return (
    <div class={styles.question}>
      <p>
        <strong id={id}>{t('okr.didItMove')}</strong>
        {hint && <span class={styles.hint}> {hint}</span>}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that answer at once, not a form */}
      <div role="group" class={styles.answers} aria-labelledby={about ? `${id} ${about}` : id}>
        {REVIEW_ANSWERS.map((each, index) => (
          <button
            key={each}
            type="button"
            class={styles.answer}
            data-quiet={each === 'skipped' ? '' : undefined}
            onClick={() => onAnswer(each)}
          >
            {digits && <Kbd>{String(index + 1)}</Kbd>}
            {t(`okr.review.${each}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
