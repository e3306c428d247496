import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import Close from '~icons/lucide/x';
import { Button } from './button';
import { ErrorNote } from './error-note';
import { IconButton } from './icon-button';
import { percentText } from './percent-text';
import styles from './toast.module.css';

/** How long a notice stays; Undo outlives it on Ctrl+Z. */
const NOTICE_MS = 8_000;

export interface ToastProps {
  notice: ReadonlySignal<Notice | null>;
  onUndo: () => void;
  /** Gives up what is being taken back, or brought again. */
  onStop: () => void;
  onDismiss: () => void;
}

/** Says what was just done, with Undo, or why it was refused. The live region is always in the page. */
export function Toast({ notice, onUndo, onStop, onDismiss }: ToastProps) {
  const current = notice.value;
  const [held, hold] = useState(false);
  const id = current?.id;
  const stays = Boolean(current?.refusal) || current?.underway != null;
  useEffect(() => {
    if (id === undefined || held || stays) return;
    const timer = setTimeout(onDismiss, NOTICE_MS);
    return () => clearTimeout(timer);
  }, [id, held, stays, onDismiss]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading it must not make it vanish
    <div
      class={styles.place}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      <div role="status" class={current && !current.refusal ? styles.toast : undefined}>
        {current && !current.refusal && (
          <>
            <span class={styles.text}>{textOf(current)}</span>
            {current.undoable && (
              <Button kind="quiet" onClick={onUndo}>
                {t('ui.undo')}
              </Button>
            )}
            {current.underway === null ? (
              <IconButton label={t('ui.dismiss')} icon={Close} onClick={onDismiss} />
            ) : (
              <>
                <HowFar share={current.underway} label={textOf(current)} />
                <Button kind="quiet" onClick={onStop}>
                  {t('ui.cancel')}
                </Button>
              </>
            )}
          </>
        )}
      </div>
      {current?.refusal && <ErrorNote refusal={current.refusal} onDismiss={onDismiss} />}
    </div>
  );
}

/** How far it has come, for the eye; only what is asked for is spoken. */
function HowFar({ share, label }: { share: number; label: string }) {
  return (
    <span class={styles.far} aria-live="off">
      <progress max={1} value={share} aria-label={label} />
      <span aria-hidden="true">{percentText(share)}</span>
    </span>
  );
}

function textOf({ text, takenBack, underway }: Notice): string {
  if (underway !== null) return t(takenBack ? 'ui.takingBack' : 'ui.bringingBack', { what: text });
  return takenBack ? t('ui.takenBack', { what: text }) : text;
}
