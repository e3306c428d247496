import { Findings } from '@/components/coach/findings';
import { EditorOver } from '@/components/dashboard/editor-over';
import { Gone } from '@/components/dashboard/gone';
import { ChangeList } from '@/components/dashboard/key-result/change-list';
import { Section } from '@/components/dashboard/key-result/section';
import { KeyResultRow } from '@/components/dashboard/okrs/key-result-row';
import type { WorkBook } from '@/components/dashboard/okrs/work-book';
import { remedyHere } from '@/components/dashboard/remedy-here';
import { type Editing, writeRoute } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { ProgressWeeks } from '@/components/dashboard/weeks/progress-weeks';
import { OBJECTIVE_FIELDS } from '@/components/okr/changed-fields';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { AskedHypothesis } from '@/lib/domain/answers';
import type { FindingAnswer } from '@/lib/domain/findings';
import type { ObjectiveHistory } from '@/lib/domain/overview';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { AlignedList } from './aligned-list';
import { ObjectiveHead } from './objective-head';
import styles from './objective-page.module.css';

export interface ObjectivePageProps {
  client: Client;
  router: Router;
  today: PlainDate;
  id: string;
  editing: Editing | null;
}

/** What serves and what is asked about stands on the pages of the key results. */
const NO_WORK: WorkBook = new Map();
const NOTHING_ASKED: ReadonlyMap<string, readonly AskedHypothesis[]> = new Map();

/** One objective: what it is for, where it stands and stood, its key results, what it is aligned with, its changes. */
export function ObjectivePage({ client, router, today, id, editing }: ObjectivePageProps) {
  const read = useQuery(client, 'objective.read', { id }, id);
  const history = read.value;
  // Only once the page is there: what is found must not keep it waiting.
  const found = useQuery(client, 'findings.read', history && { keyResults: null, task: null }, true).value;
  return (
    <>
      {read.error && <ErrorNote refusal={read.error} onRetry={read.refresh} />}
      {history === null && read.loading && <Skeleton lines={8} />}
      {history === null && !read.loading && !read.error && (
        <Gone title={t('objective.gone')} hint={t('objective.goneHint')} />
      )}
      {history && <Shown client={client} router={router} history={history} findings={found?.all ?? []} />}
      {editing && <EditorOver client={client} router={router} today={today} editing={editing} />}
    </>
  );
}

interface ShownProps extends Pick<ObjectivePageProps, 'client' | 'router'> {
  history: ObjectiveHistory;
  findings: readonly FindingAnswer[];
}

function Shown({ client, router, history, findings }: ShownProps) {
  const { answer, cycle, weeks, parents, children } = history;
  const does = remedyHere(router);
  const about = findings.filter(({ subject }) => subject.id === answer.objective.id);
  return (
    <div class={styles.page}>
      <ObjectiveHead client={client} router={router} history={history} />
      <Findings client={client} findings={about} namesSubject={false} does={does} />
      <Section title={t('objective.keyResults')}>
        {answer.keyResults.length === 0 ? (
          <p class={styles.quiet}>{t('objective.noKeyResults')}</p>
        ) : (
          <ul class={styles.keyResults}>
            {answer.keyResults.map((each) => (
              <KeyResultRow
                key={each.keyResult.id}
                client={client}
                router={router}
                answer={each}
                workBook={NO_WORK}
                asked={NOTHING_ASKED}
                findings={findings}
                does={does}
              />
            ))}
          </ul>
        )}
      </Section>
      {weeks.length > 0 && (
        <Section title={t('weeks.title')} lead={t('weeks.objectiveLead')}>
          <ProgressWeeks cycle={cycle} weeks={weeks} />
        </Section>
      )}
      <div class={styles.columns}>
        <Section title={t('objective.alignment')}>
          <AlignedList title={t('objective.up')} none={t('objective.upNone')} aligned={parents} />
          <AlignedList title={t('objective.down')} none={t('objective.downNone')} aligned={children} />
          <a href={writeRoute({ page: 'map', query: { of: answer.objective.id } })}>{t('objective.toMap')}</a>
        </Section>
        <Section title={t('keyResult.changes.title')}>
          <ChangeList history={history} fields={OBJECTIVE_FIELDS} />
        </Section>
      </div>
    </div>
  );
}
