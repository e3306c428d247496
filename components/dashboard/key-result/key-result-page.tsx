import { EditorOver } from '@/components/dashboard/editor-over';
import { findKeyResult } from '@/components/dashboard/okrs/find-answer';
import { PageHead } from '@/components/dashboard/page-head';
import type { Editing } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { KeyResultLine } from '@/components/okr/key-result-line';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PlainDate } from '@/lib/domain/plain-date';

export interface KeyResultPageProps {
  client: Client;
  router: Router;
  today: PlainDate;
  id: string;
  editing: Editing | null;
}

/** One key result. */
export function KeyResultPage({ client, router, today, id, editing }: KeyResultPageProps) {
  const okrs = useQuery(client, 'okrs.read', { which: 'all' }, true);
  const found = okrs.value && findKeyResult(okrs.value, id);
  return (
    <>
      {okrs.error && <ErrorNote refusal={okrs.error} onRetry={okrs.refresh} />}
      {okrs.value === null && okrs.loading && <Skeleton lines={8} />}
      {found && (
        <>
          <PageHead title={found.answer.keyResult.title} />
          <KeyResultLine answer={found.answer} />
        </>
      )}
      {editing && <EditorOver client={client} router={router} today={today} editing={editing} />}
    </>
  );
}
