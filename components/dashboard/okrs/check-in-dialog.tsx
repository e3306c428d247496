import type { Router } from '@/components/dashboard/router';
import { CheckIn } from '@/components/okr/check-in';
import { Dialog } from '@/components/ui/dialog';
import type { Client } from '@/lib/client/types';
import type { KeyResultAnswer } from '@/lib/domain/answers';

export interface CheckInDialogProps {
  client: Client;
  router: Router;
  answer: KeyResultAnswer;
}

/** One check-in on a key result, from wherever a finding led. */
export function CheckInDialog({ client, router, answer }: CheckInDialogProps) {
  const close = (): void => router.edit(null);
  return (
    <Dialog title={answer.keyResult.title} onClose={close}>
      <CheckIn client={client} answer={answer} onRecorded={close} autoFocus />
    </Dialog>
  );
}
