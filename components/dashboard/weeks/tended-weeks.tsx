import { Chart } from '@/components/charts/chart';
import { Note } from '@/components/charts/note';
import { TimeAxis } from '@/components/charts/time-axis';
import { dateText } from '@/components/okr/words';
import type { Cycle } from '@/lib/domain/cycle';
import { dayNumber } from '@/lib/domain/plain-date';
import type { TendedWeek } from '@/lib/domain/weekly';
import { t } from '@/lib/i18n';
import { DAYS, stretchOf } from './stretch';
import styles from './weeks.module.css';

const TOP = 20;
const BOTTOM = TOP + 64;
/** A bar narrower than this has no room for its number. */
const NARROW = 22;

/** In each week of a cycle, how many of its objectives were checked in: bars out of all. */
export function TendedWeeks({ cycle, weeks }: { cycle: Cycle; weeks: readonly TendedWeek[] }) {
  const { from, to } = stretchOf(cycle);
  const starts = weeks.map((_, index) => {
    const before = weeks[index - 1];
    return before ? dayNumber(before.on) + 1 : from;
  });
  return (
    <Chart
      title={t('weeks.tended.title')}
      description={weeks.map(textOf).join('; ')}
      {...{ from, to }}
      height={BOTTOM + DAYS}
      moments={weeks.map((week) => ({
        day: dayNumber(week.on),
        title: dateText(week.on),
        lines: [textOf(week)],
      }))}
      table={{
        columns: [t('weeks.until'), t('weeks.tended.checkedIn')],
        rows: weeks.map((week) => [dateText(week.on), `${week.checkedIn} / ${week.of}`]),
      }}
    >
      {(plot) => (
        <>
          <TimeAxis plot={plot} top={TOP} bottom={BOTTOM} />
          {weeks.map(({ on, checkedIn, of }, index) => {
            const left = plot.x(starts[index] ?? from) + 1;
            const width = Math.max(2, plot.x(dayNumber(on) + 1) - left - 1);
            const height = of === 0 ? 0 : (checkedIn / of) * (BOTTOM - TOP);
            return (
              <g key={on}>
                <rect class={styles.all} x={left} y={TOP} width={width} height={BOTTOM - TOP} rx={3} />
                <rect
                  class={styles.tended}
                  x={left}
                  y={BOTTOM - height}
                  width={width}
                  height={height}
                  rx={3}
                />
                {width >= NARROW && (
                  <Note x={left + width / 2} y={TOP - 6} anchor="middle">
                    {String(checkedIn)}
                  </Note>
                )}
              </g>
            );
          })}
        </>
      )}
    </Chart>
  );
}

function textOf({ checkedIn, of }: TendedWeek): string {
  return t('weeks.tended.count', { checkedIn, of });
}
