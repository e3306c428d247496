import { useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import { type CheckInEntry, CheckInForm } from '@/components/okr/check-in-form';
import { Dialog } from '@/components/ui/dialog';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';

export interface CheckInDialogProps {
  client: Client;
  router: Router;
  answer: KeyResultAnswer;
}

/** One check-in on a key result, from wherever a finding led. */
export function CheckInDialog({ client, router, answer }: CheckInDialogProps) {
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const { keyResult, standing } = answer;
  const close = (): void => router.edit(null);

  async function record(entry: CheckInEntry): Promise<void> {
    setBusy(true);
    refuse(null);
    try {
      const payload = { ...entry, keyResult: keyResult.id, observedOn: null, replaces: null };
      await client.command('checkIn.create', payload, {
        text: t('popup.recorded', { code: keyResult.code }),
      });
      close();
    } catch (thrown) {
      refuse(asRefusal(thrown));
      setBusy(false);
    }
  }

  return (
    <Dialog title={keyResult.title} onClose={close}>
      <CheckInForm
        answer={answer}
        previous={standing.current}
        onRecord={record}
        refusal={refusal}
        busy={busy}
        autoFocus
      />
    </Dialog>
  );
}
