import { Findings } from '@/components/coach/findings';
import { EditorOver } from '@/components/dashboard/editor-over';
import { Gone } from '@/components/dashboard/gone';
import { remedyHere } from '@/components/dashboard/remedy-here';
import type { Editing } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { KeyResultHistory, ServingWorkAnswer } from '@/lib/domain/answers';
import type { FindingAnswer } from '@/lib/domain/findings';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { ChangeList } from './change-list';
import { CheckInList } from './check-in-list';
import { FormerWork } from './former-work';
import { Head } from './head';
import styles from './key-result-page.module.css';
import { pictureFacts } from './picture/facts';
import { Picture } from './picture/picture';
import { Section } from './section';
import { TaskList } from './task-list';

export interface KeyResultPageProps {
  client: Client;
  router: Router;
  today: PlainDate;
  id: string;
  editing: Editing | null;
}

/** One key result: where it stands, what was found about it, its number and its work on the same days, its history. */
export function KeyResultPage({ client, router, today, id, editing }: KeyResultPageProps) {
  const read = useQuery(client, 'keyResult.read', { id }, id);
  const history = read.value;
  // Only once the page is there: its work, and what is found, must not keep it waiting.
  const work = useQuery(client, 'keyResultWork.read', history && { id }, id).value;
  const found = useQuery(client, 'findings.read', history && { keyResults: [id], task: null }, id).value;
  return (
    <>
      {read.error && <ErrorNote refusal={read.error} onRetry={read.refresh} />}
      {history === null && read.loading && <Skeleton lines={8} />}
      {history === null && !read.loading && !read.error && (
        <Gone title={t('keyResult.gone')} hint={t('keyResult.goneHint')} />
      )}
      {history && <Shown {...{ client, router, today, history, work }} findings={found?.all ?? []} />}
      {editing && <EditorOver client={client} router={router} today={today} editing={editing} />}
    </>
  );
}

interface ShownProps extends Pick<KeyResultPageProps, 'client' | 'router' | 'today'> {
  history: KeyResultHistory;
  /** Null until it is read. */
  work: ServingWorkAnswer | null;
  findings: readonly FindingAnswer[];
}

function Shown({ client, router, today, history, work, findings }: ShownProps) {
  const { checkIns, formerKeyResults } = history;
  const stands = findings.find(({ rule }) => rule === 'output-without-outcome')?.evidence.since;
  const facts = pictureFacts(history, work, today, typeof stands === 'string' ? stands : null);
  return (
    <div class={styles.page}>
      <Head client={client} router={router} history={history} />
      <Findings client={client} findings={findings} namesSubject={false} does={remedyHere(router)} />
      <Section title={t('keyResult.picture.title')} lead={t('keyResult.picture.lead')}>
        {checkIns.length === 0 && <p class={styles.quiet}>{t('keyResult.picture.empty')}</p>}
        <Picture facts={facts} />
        {work && <WorkRemarks work={work} former={formerKeyResults.length} drawn={facts.bars.length} />}
      </Section>
      <div class={styles.columns}>
        <Section title={t('keyResult.tasks.title')}>
          <FormerWork client={client} serves={history.answer.keyResult} work={formerKeyResults} />
          {!work && <Skeleton lines={4} />}
          {work && (work.tasks.length > 0 || formerKeyResults.length === 0) && (
            <TaskList today={today} work={work} />
          )}
        </Section>
        <div class={styles.column}>
          <Section title={t('keyResult.checkIns.title')}>
            <CheckInList client={client} history={history} />
          </Section>
          <Section title={t('keyResult.changes.title')}>
            <ChangeList history={history} />
          </Section>
        </div>
      </div>
    </div>
  );
}

interface WorkRemarksProps {
  work: ServingWorkAnswer;
  /** How much work has no task that is known. */
  former: number;
  drawn: number;
}

/** What the picture of the work leaves out, and how old it is. */
function WorkRemarks({ work, former, drawn }: WorkRemarksProps) {
  const all = work.open + work.closed;
  const remarks = [
    all + former === 0 && t('keyResult.picture.workNone'),
    all > 0 && work.asOf === null && t('keyResult.picture.workOld'),
    work.undated > 0 && t('keyResult.picture.undated', work.undated),
    drawn > 0 && drawn < all - work.undated && t('keyResult.picture.notDrawn', { drawn, all }),
  ].filter((remark) => remark !== false);
  if (remarks.length === 0) return null;
  return (
    <ul class={styles.remarks}>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
