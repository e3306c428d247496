import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n';
import Close from '~icons/lucide/x';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';

export interface DialogProps {
  title: string;
  /** Escape, the cross, or a click beside it. */
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons at the foot, the main one last. */
  actions?: ComponentChildren;
  wide?: boolean;
}

/** A modal dialog, open for as long as it is rendered. Focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by `cancel`
    <dialog
      ref={ref}
      class={props.wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => event.target === ref.current && props.onClose()}
    >
      <div class={styles.inside}>
        <header class={styles.head}>
          <h2 id={heading} class={styles.title}>
            {props.title}
          </h2>
          <IconButton label={t('ui.close')} icon={Close} onClick={props.onClose} />
        </header>
        <div class={styles.body}>{props.children}</div>
        {props.actions && <footer class={styles.actions}>{props.actions}</footer>}
      </div>
    </dialog>
  );
}
