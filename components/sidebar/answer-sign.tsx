import { CodeChip } from '@/components/ui/code-chip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Mark } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Check from '~icons/lucide/check';
import Circle from '~icons/lucide/circle';
import Minus from '~icons/lucide/minus';
import styles from './answer-sign.module.css';

/** How a task is answered, as its badge says it, with the words for it. */
export function AnswerSign({ mark }: { mark: Mark }) {
  if (mark.state === 'tied' && mark.code && mark.colour) {
    return (
      <span class={styles.sign}>
        <CodeChip code={mark.code} colour={mark.colour} />
        {mark.serves && mark.serves > 1 && <small>+{mark.serves - 1}</small>}
      </span>
    );
  }
  const [Icon, word] =
    mark.state === 'exempt'
      ? [Minus, t('sidebar.exempt')]
      : mark.state === 'tied'
        ? [Check, t('sidebar.servesRemoved')]
        : [Circle, t('sidebar.untied')];
  return (
    <span class={styles.sign}>
      <Icon class={styles.icon} aria-hidden="true" />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
