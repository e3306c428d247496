import { ObjectiveRow } from '@/components/okr/objective-row';
import type { CycleAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './glance.module.css';

/** How the objectives of the active cycles stand. */
export function Glance({ cycles }: { cycles: readonly CycleAnswer[] }) {
  const filled = cycles.filter(({ objectives }) => objectives.length > 0);
  return (
    <section class={styles.section} aria-label={t('popup.objectives')}>
      {filled.map(({ cycle, objectives, toBeClosed }) => (
        <div key={cycle.id}>
          <h2 class={styles.title}>
            {cycle.name}
            {toBeClosed && <span class={styles.ended}>{t('status.toBeClosed')}</span>}
          </h2>
          <ul class={styles.list}>
            {objectives.map((answer) => (
              <li key={answer.objective.id}>
                <ObjectiveRow answer={answer} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
