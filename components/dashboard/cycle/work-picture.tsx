import { ChartTable } from '@/components/charts/chart-table';
import { percentText } from '@/components/ui/percent-text';
import { useGradually } from '@/components/ui/use-gradually';
import type { CycleWork, WorkShare } from '@/lib/domain/overview';
import { countText, t } from '@/lib/i18n';
import styles from './work-picture.module.css';
import { movedText, WorkRow } from './work-row';

/**
 * Work against result: for each key result its share of the open work beside how far it went, those that stand out
 * first; the same data as a table.
 */
export function WorkPicture({ work }: { work: CycleWork }) {
  const { keyResults, moreKeyResults, open } = work;
  const drawn = useGradually(keyResults.length);
  const most = Math.max(0.01, ...keyResults.map(({ share }) => share ?? 0));
  return (
    <figure class={styles.picture}>
      {open === 0 && <p class={styles.quiet}>{t('work.none')}</p>}
      <div class={styles.head} aria-hidden="true">
        <span>{t('arithmetic.keyResult')}</span>
        <span>{t('work.share')}</span>
        <span>{t('work.moved')}</span>
      </div>
      <ul class={styles.rows}>
        {keyResults.slice(0, drawn).map((row) => (
          <WorkRow key={row.keyResult.id} row={row} most={most} />
        ))}
      </ul>
      {moreKeyResults > 0 && <p class={styles.quiet}>{t('work.more', moreKeyResults)}</p>}
      <ChartTable
        caption={t('work.title')}
        columns={[
          t('arithmetic.keyResult'),
          t('work.tasks'),
          t('work.share'),
          t('work.moved'),
          t('work.status'),
          t('work.remark'),
        ]}
        rows={keyResults.map(cellsOf)}
      />
    </figure>
  );
}

function cellsOf({ keyResult, open, share, former, moved, status, stands }: WorkShare): string[] {
  return [
    `${keyResult.code} ${keyResult.title}`,
    countText(open),
    share === null ? '–' : percentText(share),
    movedText(moved),
    status === null ? '–' : t(`status.${status}`),
    [stands && t(`work.stands.${stands}`), former > 0 && t('okr.formerWork', former)]
      .filter(Boolean)
      .join(' · '),
  ];
}
