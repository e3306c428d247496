import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import Close from '~icons/lucide/x';
import { Button } from './button';
import { ErrorNote } from './error-note';
import { IconButton } from './icon-button';
import styles from './toast.module.css';

/** How long a notice stays; Undo outlives it on Ctrl+Z. */
const NOTICE_MS = 8_000;

export interface ToastProps {
  notice: ReadonlySignal<Notice | null>;
  onUndo: () => void;
  /** What is shown of something that takes long to be taken back, while it is. */
  underway?: (notice: Notice) => ComponentChildren;
  onDismiss: () => void;
}

/** Says what was just done, with Undo, or why it was refused. The live region is always in the page. */
export function Toast({ notice, onUndo, underway, onDismiss }: ToastProps) {
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
        {current?.underway != null && underway?.(current)}
        {current && !current.refusal && current.underway === null && (
          <>
            <span class={styles.text}>
              {current.takenBack ? t('ui.takenBack', { what: current.text }) : current.text}
            </span>
            {current.undoable && (
              <Button kind="quiet" onClick={onUndo}>
                {t('ui.undo')}
              </Button>
            )}
            <IconButton label={t('ui.dismiss')} icon={Close} onClick={onDismiss} />
          </>
        )}
      </div>
      {current?.refusal && <ErrorNote refusal={current.refusal} onDismiss={onDismiss} />}
    </div>
  );
}
