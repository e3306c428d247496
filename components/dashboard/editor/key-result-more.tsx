import { useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { KeyResult } from '@/lib/domain/key-result';
import { t } from '@/lib/i18n';
import { DropDialog } from './drop-dialog';
import { RemoveButton } from './remove-button';

/** What else can be done to a key result: give it up with a reason, or delete it. */
export function KeyResultMore(props: { client: Client; router: Router; keyResult: KeyResult }) {
  const { client, router, keyResult } = props;
  const [dropping, drop] = useState(false);
  return (
    <>
      <RemoveButton
        router={router}
        text={t('editor.keyResult.remove')}
        remove={() =>
          client.command('keyResult.remove', { id: keyResult.id }, { text: t('editor.keyResult.removed') })
        }
      />
      {keyResult.dropped === null && <Button onClick={() => drop(true)}>{t('editor.keyResult.drop')}</Button>}
      {dropping && (
        <DropDialog client={client} router={router} keyResult={keyResult} onClose={() => drop(false)} />
      )}
    </>
  );
}
