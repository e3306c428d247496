import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client, PageLink } from '@/lib/client/types';
import type { UsedQuery } from '@/lib/client/use-query';
import type { TaskAnswer } from '@/lib/domain/answers';
import type { SeenTask } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import ListChecks from '~icons/lucide/list-checks';
import { Answered } from './answered';
import { NothingToServe } from './nothing-to-serve';
import { TaskHead } from './task-head';
import styles from './this-task.module.css';

export interface ThisTaskProps {
  client: Client;
  page: PageLink;
  /** The task it is about; null when there is none. */
  subject: SeenTask | null;
  task: UsedQuery<TaskAnswer>;
  onInView: () => void;
  onDashboard: (place: string) => void;
}

/** The task that is open: what it serves, or the question what it should serve. */
export function ThisTask({ client, page, subject, task, onInView, onDashboard }: ThisTaskProps) {
  if (!page.view.value) return <Waiting />;
  if (!subject) {
    return (
      <EmptyState
        icon={ListChecks}
        title={t('sidebar.noTask')}
        action={<Button onClick={onInView}>{t('sidebar.goInView')}</Button>}
      >
        {t('sidebar.noTaskText')}
      </EmptyState>
    );
  }
  const answer = task.value;
  return (
    <div class={styles.screen}>
      <TaskHead seen={subject} answer={answer} isOpen={page.view.value.open !== null} />
      {task.error && <ErrorNote refusal={task.error} onRetry={task.refresh} />}
      {!answer && task.loading && <Skeleton lines={5} />}
      {answer?.nothingToServe && answer.state === 'untied' && (
        <NothingToServe title={t('sidebar.nothingToServe')} onDashboard={onDashboard} />
      )}
      {answer && !(answer.nothingToServe && answer.state === 'untied') && (
        <Answered
          key={subject.key}
          client={client}
          page={page}
          seen={subject}
          answer={answer}
          onDashboard={onDashboard}
        />
      )}
    </div>
  );
}

function Waiting() {
  return (
    <div class={styles.screen}>
      <Skeleton lines={5} />
    </div>
  );
}
