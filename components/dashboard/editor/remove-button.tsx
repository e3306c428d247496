import { useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Refusal } from '@/lib/domain/refusal';

export interface RemoveButtonProps {
  router: Router;
  text: string;
  /** The command; it can be undone, so nothing is asked first. */
  remove: () => Promise<unknown>;
}

/** Deletes what the editor has open, and leaves the editor. */
export function RemoveButton({ router, text, remove }: RemoveButtonProps) {
  const [refusal, refuse] = useState<Refusal | null>(null);
  async function carryOut(): Promise<void> {
    try {
      await remove();
      router.holding.value = false;
      router.edit(null);
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
  }
  return (
    <>
      <Button kind="danger" onClick={carryOut}>
        {text}
      </Button>
      {refusal && <ErrorNote refusal={refusal} />}
    </>
  );
}
