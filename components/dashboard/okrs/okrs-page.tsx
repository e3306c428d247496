import { useCallback, useMemo, useState } from 'preact/hooks';
import { LIST, remedyPlace } from '@/components/coach/remedy-place';
import { WorthALook } from '@/components/coach/worth-a-look';
import { PageHead } from '@/components/dashboard/page-head';
import { type Editing, readRoute } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { useSpaces } from '@/components/team/use-spaces';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useOkrs } from '@/lib/client/use-okrs';
import { useQuery } from '@/lib/client/use-query';
import type { FindingAnswer } from '@/lib/domain/findings';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import Plus from '~icons/lucide/plus';
import Target from '~icons/lucide/target';
import { BackupReminder } from './backup-reminder';
import { CycleSection } from './cycle-section';
import styles from './okrs-page.module.css';
import { OpenEditor } from './open-editor';
import { useWorkBook } from './use-work-book';

export interface OkrsPageProps {
  client: Client;
  router: Router;
  today: PlainDate;
  /** ms since the epoch. */
  now: number;
  editing: Editing | null;
}

const NONE: readonly FindingAnswer[] = [];

/** All cycles with their objectives and key results, and the editor over them. */
export function OkrsPage({ client, router, today, now, editing }: OkrsPageProps) {
  const okrs = useOkrs(client);
  const persons = useQuery(client, 'persons.read', editing && {}, true);
  const [closedShown, showClosed] = useState(false);
  const cycles = okrs.value;
  // Only once the list is there: what is found must not keep it waiting.
  const asks = okrs.isWhole || null;
  const found = useQuery(client, 'findings.read', asks && { keyResults: null, task: null }, true).value;
  const finished = useQuery(client, 'hypotheses.asked', asks && {}, true).value;
  const asked = useMemo(
    () => Map.groupBy(finished?.asked ?? [], ({ keyResult }) => keyResult.id),
    [finished],
  );
  const does = useCallback(
    (remedy: string, finding: FindingAnswer): (() => void) | null => {
      const place = remedyPlace(remedy, finding);
      return place === null || place === LIST ? null : () => router.go(readRoute(place));
    },
    [router],
  );
  const hasClosed = cycles?.some(({ cycle }) => cycle.state === 'closed') ?? false;
  const shown = cycles?.filter(({ cycle }) => closedShown || cycle.state !== 'closed') ?? [];
  const work = useWorkBook(shown);
  const spaces = useSpaces(client);
  return (
    <>
      <PageHead title={t('dashboard.heading')}>
        {hasClosed && (
          <CheckBox label={t('dashboard.closedShown')} checked={closedShown} onChange={showClosed} />
        )}
        <Button icon={Plus} onClick={() => router.go({ page: 'okrs', editing: { kind: 'cycle', id: null } })}>
          {t('dashboard.newCycle')}
        </Button>
      </PageHead>
      {okrs.error && <ErrorNote refusal={okrs.error} onRetry={okrs.refresh} />}
      {cycles === null && okrs.loading && <Skeleton lines={8} />}
      {cycles && <BackupReminder client={client} router={router} cycles={cycles} now={now} />}
      {cycles?.length === 0 && (
        <EmptyState
          icon={Target}
          title={t('dashboard.noCycles')}
          action={
            <>
              <Button kind="primary" onClick={() => router.go({ page: 'welcome' })}>
                {t('dashboard.start')}
              </Button>
              <Button onClick={() => router.go({ page: 'import' })}>{t('dashboard.bringDocument')}</Button>
            </>
          }
        >
          {t('dashboard.noCyclesHint')}
        </EmptyState>
      )}
      {found && <WorthALook client={client} answer={found} does={does} />}
      <div class={styles.cycles}>
        {shown.map((each) => (
          <CycleSection
            key={each.cycle.id}
            client={client}
            router={router}
            today={today}
            answer={each}
            workBook={work}
            spaces={spaces}
            asked={asked}
            findings={found?.all ?? NONE}
            does={does}
          />
        ))}
      </div>
      {editing && cycles && okrs.isWhole && persons.value && (
        <OpenEditor
          key={`${editing.kind} ${editing.id}`}
          client={client}
          router={router}
          today={today}
          editing={editing}
          cycles={cycles}
          persons={persons.value}
        />
      )}
    </>
  );
}
