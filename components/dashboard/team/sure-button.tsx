import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { t } from '@/lib/i18n';

export interface SureButtonProps {
  text: string;
  /** What follows from it, and that it cannot be undone, if it cannot. */
  question: string;
  onSure: () => void;
}

/** A button for what cannot be undone: it says what follows and asks once. */
export function SureButton({ text, question, onSure }: SureButtonProps) {
  const [isAsking, ask] = useState(false);
  return (
    <>
      <Button kind="danger" onClick={() => ask(true)}>
        {text}
      </Button>
      {isAsking && (
        <Dialog
          title={text}
          onClose={() => ask(false)}
          actions={
            <>
              <Button onClick={() => ask(false)}>{t('team.notNow')}</Button>
              <Button
                kind="danger"
                onClick={() => {
                  ask(false);
                  onSure();
                }}
              >
                {text}
              </Button>
            </>
          }
        >
          <p>{question}</p>
        </Dialog>
      )}
    </>
  );
}
