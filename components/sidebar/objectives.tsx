import { ObjectiveTree } from '@/components/okr/objective-tree';
import { dateText } from '@/components/okr/words';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import { NothingToServe } from './nothing-to-serve';
import styles from './objectives.module.css';

/** The objectives of the active cycles, each cycle as a tree. */
export function Objectives({
  client,
  onDashboard,
}: {
  client: Client;
  onDashboard: (place: string) => void;
}) {
  const { value, error, refresh } = useQuery(client, 'okrs.read', { which: 'active' });
  const cycles = value?.filter((cycle) => cycle.objectives.length > 0);
  return (
    <div class={styles.screen}>
      {error && <ErrorNote refusal={error} onRetry={refresh} />}
      {!cycles && !error && <Skeleton lines={8} />}
      {cycles?.length === 0 && <NothingToServe title={t('sidebar.noObjectives')} onDashboard={onDashboard} />}
      {cycles?.map((answer) => (
        <section key={answer.cycle.id}>
          <h2 class={styles.cycle}>
            {answer.cycle.name}
            <span class={styles.ends}>
              {answer.toBeClosed
                ? t('status.toBeClosed')
                : t('okr.endsOn', { date: dateText(answer.cycle.endsOn) })}
            </span>
          </h2>
          <ObjectiveTree cycle={answer} label={`${t('okr.objectives')}: ${answer.cycle.name}`} />
        </section>
      ))}
    </div>
  );
}
