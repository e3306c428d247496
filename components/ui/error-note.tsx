import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import Warning from '~icons/lucide/octagon-alert';
import Close from '~icons/lucide/x';
import { Button } from './button';
import styles from './error-note.module.css';
import { IconButton } from './icon-button';
import { refusalText } from './refusal-text';

export interface ErrorNoteProps {
  refusal: Refusal;
  onRetry?: () => void;
  onDismiss?: () => void;
}

/** Says why something was refused and what to do next, at once. */
export function ErrorNote({ refusal, onRetry, onDismiss }: ErrorNoteProps) {
  return (
    <div role="alert" class={styles.note}>
      <Warning class={styles.icon} aria-hidden="true" />
      <p class={styles.text}>{refusalText(refusal)}</p>
      {onRetry && (
        <Button kind="quiet" onClick={onRetry}>
          {t('ui.retry')}
        </Button>
      )}
      {onDismiss && <IconButton label={t('ui.dismiss')} icon={Close} onClick={onDismiss} />}
    </div>
  );
}
