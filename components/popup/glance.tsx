import { placeOf } from '@/components/dashboard/route';
import { ObjectiveRow } from '@/components/okr/objective-row';
import { ToBeClosed } from '@/components/okr/to-be-closed';
import type { NamedSpace } from '@/components/team/use-spaces';
import type { CycleAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './glance.module.css';

export interface GlanceProps {
  cycles: readonly CycleAnswer[];
  spaces: readonly NamedSpace[];
  openDashboard: (place: string) => void;
}

/** How the objectives of the active cycles stand. */
export function Glance({ cycles, spaces, openDashboard }: GlanceProps) {
  const filled = cycles.filter(({ objectives }) => objectives.length > 0);
  return (
    <section class={styles.section} aria-label={t('popup.objectives')}>
      {filled.map(({ cycle, objectives, toBeClosed }) => (
        <div key={cycle.id}>
          <h2 class={styles.title}>
            {cycle.name}
            {toBeClosed && <ToBeClosed onOpen={() => openDashboard(placeOf('close', cycle.id))} />}
          </h2>
          <ul class={styles.list}>
            {objectives.map((answer) => (
              <li key={answer.objective.id}>
                <ObjectiveRow answer={answer} spaces={spaces} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
