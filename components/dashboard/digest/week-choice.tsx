import { writeRoute } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { dateText } from '@/components/okr/words';
import { Select } from '@/components/ui/select';
import type { DigestAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './week-choice.module.css';

/** The week that is shown, the way to those beside it, and the cycle where there are several. */
export function WeekChoice({ router, answer }: { router: Router; answer: DigestAnswer }) {
  const { cycle, cycles, week, previous, next } = answer;
  const address = (day: string): string =>
    writeRoute({ page: 'digest', query: { cycle: cycle.id, week: day } });
  return (
    <nav class={styles.choice} aria-label={t('digest.week')}>
      {previous && <a href={address(previous)}>{t('digest.previous')}</a>}
      <span class={styles.range}>
        {t('dashboard.dates', { from: dateText(week.startsOn), to: dateText(week.endsOn) })}
      </span>
      {next && <a href={address(next)}>{t('digest.next')}</a>}
      {cycles.length > 0 && (
        <Select
          label={t('digest.cycle')}
          labelHidden
          value={cycle.id}
          options={[cycle, ...cycles].map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(id) => router.go({ page: 'digest', query: { cycle: id } })}
        />
      )}
    </nav>
  );
}
