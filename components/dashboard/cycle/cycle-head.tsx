import { boardRoute } from '@/components/dashboard/board/board-query';
import { stepRoute } from '@/components/dashboard/close/step';
import { PageHead } from '@/components/dashboard/page-head';
import { placeOf, writeRoute } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { StatusPill } from '@/components/ui/status-pill';
import type { CycleOverview, StatusCount } from '@/lib/domain/overview';
import { t } from '@/lib/i18n';
import Edit from '~icons/lucide/pencil';
import styles from './cycle-head.module.css';

/** Which cycle it is, how many stand where, and where else it can be looked at. */
export function CycleHead({ router, overview }: { router: Router; overview: CycleOverview }) {
  const { cycle, toBeClosed, objectives, keyResults } = overview;
  const { id, name, state, startsOn, endsOn } = cycle;
  const board = boardRoute({ by: 'status', cycle: id, level: null, mine: false });
  return (
    <div>
      <PageHead
        path={[{ text: t('dashboard.okrs'), href: '#okrs' }]}
        title={name}
        lead={`${t(`editor.state.${state}`)} · ${t('dashboard.dates', { from: dateText(startsOn), to: dateText(endsOn) })}`}
      >
        <a href={writeRoute(board)}>{t('cycle.toBoard')}</a>
        {state === 'active' && <a href={writeRoute(stepRoute(id, null))}>{t('close.begin')}</a>}
        {state !== 'draft' && <a href={placeOf('retrospective', id)}>{t('close.end.retrospective')}</a>}
        <Button icon={Edit} onClick={() => router.edit({ kind: 'cycle', id })}>
          {t('keyResult.edit')}
        </Button>
      </PageHead>
      {toBeClosed && <p class={styles.notice}>{t('dashboard.toBeClosed')}</p>}
      {keyResults.length > 0 && (
        <dl class={styles.counts}>
          <Counts name={t('dashboard.okrs')} counts={objectives} />
          <Counts name={t('objective.keyResults')} counts={keyResults} />
        </dl>
      )}
    </div>
  );
}

/** How many there are, and how many of each status where anything is judged. */
function Counts({ name, counts }: { name: string; counts: readonly StatusCount[] }) {
  const isJudged = counts.some(({ status }) => status !== null);
  return (
    <div>
      <dt>
        {name} <strong>{counts.reduce((sum, { count }) => sum + count, 0)}</strong>
      </dt>
      <dd>
        {isJudged &&
          counts.map(({ status, count }) => (
            <span key={status} class={styles.count}>
              {count} {status === null ? t('board.notJudged') : <StatusPill status={status} />}
            </span>
          ))}
      </dd>
    </div>
  );
}
