import { taskTitle } from '@/components/okr/task-title';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { TaskKey } from '@/lib/domain/task';
import type { RuleFields } from '@/lib/domain/tying-rule';
import { t } from '@/lib/i18n';
import styles from './rule-preview.module.css';

export interface RulePreviewProps {
  client: Client;
  catches: Omit<RuleFields, 'means'>;
  means: RuleFields['means'];
  /** The tasks in view; null for all that are known. */
  tasks: TaskKey[] | null;
}

/** What a rule would answer, before it is saved: how many tasks, which ones, and what stays as it is. */
export function RulePreview({ client, catches, means, tasks }: RulePreviewProps) {
  const preview = useQuery(client, 'rule.preview', { catches, means, tasks });
  if (preview.error) return <ErrorNote refusal={preview.error} onRetry={preview.refresh} />;
  if (!preview.value) return <Skeleton lines={3} />;
  const { of, caught, untied, first } = preview.value;
  const more = caught - first.length;
  return (
    <section class={styles.preview} aria-label={t('rules.preview')}>
      <p class={styles.counts} role="status">
        {tasks ? t('rules.answersInView', caught, { of }) : t('rules.answersKnown', caught)}
        {caught > 0 && ` ${t('rules.untiedOfThem', untied)}`}
      </p>
      {first.length > 0 && (
        <ul class={styles.titles}>
          {first.map((task) => (
            <li key={task.key}>{taskTitle(task)}</li>
          ))}
          {more > 0 && <li class={styles.more}>{t('rules.more', more)}</li>}
        </ul>
      )}
      <p class={styles.keep}>{t('rules.keep')}</p>
    </section>
  );
}
