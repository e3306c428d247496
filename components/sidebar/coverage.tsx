import { AskedFinding } from '@/components/coach/asked-finding';
import { percentText } from '@/components/ui/percent-text';
import type { Client } from '@/lib/client/types';
import type { InViewTask } from '@/lib/domain/answers';
import { coverageOf } from '@/lib/domain/coverage';
import { t } from '@/lib/i18n';
import styles from './coverage.module.css';

/** Coverage of the tasks in view, as a bar and in words. */
export function Coverage({ client, tasks }: { client: Client; tasks: readonly InViewTask[] }) {
  const coverage = coverageOf(tasks.map((task) => task.mark));
  const { tied, untied, exempt, exemptShare } = coverage;
  const all = tied + untied + exempt;
  const idle = tasks.filter(
    ({ mark, status, isMuted }) => mark.state === 'untied' && !mark.done && status === 'doing' && !isMuted,
  ).length;
  const drifted = tasks.filter(({ hasDrifted }) => hasDrifted).length;
  return (
    <section class={styles.coverage}>
      <h2 class={styles.title}>{titleOf(coverage)}</h2>
      {all > 0 && (
        <div class={styles.bar} aria-hidden="true">
          <div class={styles.tied} style={{ flexGrow: tied }} />
          <div class={styles.untied} style={{ flexGrow: untied }} />
          <div class={styles.exempt} style={{ flexGrow: exempt }} />
        </div>
      )}
      <ul class={styles.legend}>
        <li class={styles.isTied}>{t('sidebar.tiedCount', tied)}</li>
        <li class={styles.isUntied}>{t('sidebar.untiedCount', untied)}</li>
        <li class={styles.isExempt}>
          {exempt > 0 && exemptShare !== null
            ? t('sidebar.exemptShare', exempt, { percent: percentText(exemptShare) })
            : t('sidebar.exemptCount', exempt)}
        </li>
      </ul>
      {idle > 0 && (
        <AskedFinding client={client} rule="untied-work" subject={null}>
          <p class={styles.idle}>{t('sidebar.servingNothing', idle)}</p>
        </AskedFinding>
      )}
      {drifted > 0 && <p class={styles.idle}>{t('sidebar.drifted', drifted)}</p>}
      <p class={styles.counted}>{t('sidebar.scrolledPast', tasks.length)}</p>
    </section>
  );
}

function titleOf({ share, exempt }: ReturnType<typeof coverageOf>): string {
  if (share !== null) return t('sidebar.coverage', { percent: percentText(share) });
  return exempt > 0 ? t('sidebar.coverageAllExempt') : t('sidebar.coverageNone');
}
