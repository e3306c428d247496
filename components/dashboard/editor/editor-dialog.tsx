import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import styles from './editor-dialog.module.css';

export interface EditorDialogProps {
  title: string;
  router: Router;
  /** Something was typed that is not saved yet. */
  dirty: boolean;
  /** Saves; false when a field has a problem, which the form shows itself. May throw a Refusal. */
  onSave: () => Promise<boolean>;
  /** What the main button says, where saving is more than that. */
  saves?: string | undefined;
  children: ComponentChildren;
  /** Asked above the buttons, such as the reason for a change. */
  question?: ComponentChildren;
  /** What else can be done to it: drop, delete. */
  more?: ComponentChildren;
}

/** A form in a dialog: Enter saves, Escape closes, and what is unsaved is not lost without a word. */
export function EditorDialog(props: EditorDialogProps) {
  const { router, dirty } = props;
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  // Before the next event: a key or Back may follow at once.
  useLayoutEffect(() => {
    router.holding.value = dirty;
    return () => {
      router.holding.value = false;
    };
  }, [router, dirty]);

  const close = (): void => router.edit(null);

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    refuse(null);
    try {
      if (await props.onSave()) {
        router.holding.value = false;
        close();
      }
    } catch (thrown) {
      refuse(asRefusal(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog title={props.title} onClose={close} wide>
      <form class={styles.form} onSubmit={save} noValidate>
        {props.children}
        <div class={styles.foot}>
          {props.question}
          {refusal && <ErrorNote refusal={refusal} onDismiss={() => refuse(null)} />}
          {router.wanted.value === null ? (
            <div class={styles.actions}>
              {props.more}
              <div class={styles.main}>
                <Button onClick={close}>{t('editor.cancel')}</Button>
                <Button kind="primary" type="submit" disabled={busy}>
                  {props.saves ?? t('editor.save')}
                </Button>
              </div>
            </div>
          ) : (
            <UnsavedNote router={router} />
          )}
        </div>
      </form>
    </Dialog>
  );
}

function UnsavedNote({ router }: { router: Router }) {
  return (
    <div role="alert" class={styles.unsaved}>
      <p>{t('editor.unsaved')}</p>
      <Button kind="danger" onClick={router.release}>
        {t('editor.discard')}
      </Button>
      <Button
        onClick={() => {
          router.wanted.value = null;
        }}
      >
        {t('editor.keepEditing')}
      </Button>
    </div>
  );
}
