import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { SeenTask } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import { Ask } from './ask';

export interface WholeParentProps {
  client: Client;
  /** The task that the rows of a group stand under. */
  parent: SeenTask;
}

/** Ties the task above, with everything under it: what is under it takes its answer, what comes later too. */
export function WholeParent({ client, parent }: WholeParentProps) {
  const [asking, setAsking] = useState(false);
  const wantsFocus = useSignal(true);

  async function tie({ keyResult }: KeyResultAnswer): Promise<void> {
    setAsking(false);
    const payload = { tasks: [parent], keyResult: keyResult.id, insteadOf: null };
    const text = t('sidebar.said.tiedWhole', { title: parent.title, code: keyResult.code });
    await client.attempt('tie.create', payload, { text });
  }

  async function exempt(): Promise<void> {
    setAsking(false);
    const text = t('sidebar.said.exempt', { reason: t('sidebar.reason.other') });
    await client.attempt('exemption.create', { tasks: [parent], reason: 'other' }, { text });
  }

  if (!asking) {
    return (
      <Button
        kind="quiet"
        onClick={() => {
          wantsFocus.value = true;
          setAsking(true);
        }}
      >
        {t('sidebar.tieWhole', { title: parent.title })}
      </Button>
    );
  }
  return (
    <Ask
      client={client}
      seen={parent}
      question={t('sidebar.questionWhole', { title: parent.title })}
      wantsFocus={wantsFocus}
      onChoose={tie}
      onExempt={exempt}
      onLeave={() => setAsking(false)}
    />
  );
}
