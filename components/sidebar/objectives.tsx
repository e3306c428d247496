import { useState } from 'preact/hooks';
import { remedyPlace } from '@/components/coach/remedy-place';
import { WorthALook } from '@/components/coach/worth-a-look';
import { placeOf } from '@/components/dashboard/route';
import { CheckIn } from '@/components/okr/check-in';
import { ObjectiveTree } from '@/components/okr/objective-tree';
import { ToBeClosed } from '@/components/okr/to-be-closed';
import { dateText } from '@/components/okr/words';
import { useSpaces } from '@/components/team/use-spaces';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { FindingAnswer } from '@/lib/domain/findings';
import { t } from '@/lib/i18n';
import { NothingToServe } from './nothing-to-serve';
import styles from './objectives.module.css';

export interface ObjectivesProps {
  client: Client;
  onInView: () => void;
  onDashboard: (place: string) => void;
}

/** What is worth a look, and the objectives of the active cycles, each cycle as a tree to check in from. */
export function Objectives({ client, onInView, onDashboard }: ObjectivesProps) {
  const { value, error, refresh } = useQuery(client, 'okrs.read', { which: 'active' });
  // Only once the objectives are there: what is found must not keep them waiting.
  const found = useQuery(client, 'findings.read', value && { keyResults: null, task: null }, true).value;
  const spaces = useSpaces(client);
  const does = (remedy: string, finding: FindingAnswer): (() => void) | null => {
    if (remedy === 'tie') return onInView;
    const place = remedyPlace(remedy, finding);
    return place === null ? null : () => onDashboard(place);
  };
  const cycles = value?.filter((cycle) => cycle.objectives.length > 0);
  const [checksIn, checkIn] = useState<string | null>(null);
  const checkedIn = cycles
    ?.flatMap(({ objectives }) => objectives.flatMap(({ keyResults }) => keyResults))
    .find(({ keyResult }) => keyResult.id === checksIn);
  return (
    <div class={styles.screen}>
      {error && <ErrorNote refusal={error} onRetry={refresh} />}
      {!cycles && !error && <Skeleton lines={8} />}
      {cycles?.length === 0 && <NothingToServe title={t('sidebar.noObjectives')} onDashboard={onDashboard} />}
      {found && cycles?.length !== 0 && (
        <div class={styles.look}>
          <WorthALook client={client} answer={found} does={does} />
        </div>
      )}
      {cycles?.map((answer) => (
        <section key={answer.cycle.id}>
          <h2 class={styles.cycle}>
            {answer.cycle.name}
            <span class={styles.ends}>
              {answer.toBeClosed ? (
                <ToBeClosed onOpen={() => onDashboard(placeOf('close', answer.cycle.id))} />
              ) : (
                t('okr.endsOn', { date: dateText(answer.cycle.endsOn) })
              )}
            </span>
          </h2>
          <ObjectiveTree
            cycle={answer}
            spaces={spaces}
            label={`${t('okr.objectives')}: ${answer.cycle.name}`}
            client={client}
            findings={found?.all ?? []}
            does={does}
            onCheckIn={checkIn}
            onOpen={(id) => onDashboard(placeOf('keyResult', id))}
          />
        </section>
      ))}
      {checkedIn && (
        <Dialog title={checkedIn.keyResult.title} onClose={() => checkIn(null)}>
          <CheckIn client={client} answer={checkedIn} onRecorded={() => checkIn(null)} autoFocus />
        </Dialog>
      )}
    </div>
  );
}
