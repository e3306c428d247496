import { Band } from '@/components/charts/band';
import { BrokenLine } from '@/components/charts/broken-line';
import { Chart } from '@/components/charts/chart';
import { Note } from '@/components/charts/note';
import { TimeAxis } from '@/components/charts/time-axis';
import { ValueAxis } from '@/components/charts/value-axis';
import { valueScale } from '@/components/charts/value-scale';
import { dateText } from '@/components/okr/words';
import { percentText } from '@/components/ui/percent-text';
import type { CoverageWeek } from '@/lib/domain/coverage-series';
import type { Cycle } from '@/lib/domain/cycle';
import { dayNumber } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { DAYS, stretchOf, TITLE } from './stretch';

const SHARE = { top: TITLE, bottom: TITLE + 110 };
const COUNT = { top: SHARE.bottom + TITLE + 10, bottom: SHARE.bottom + TITLE + 86 };
const INK = 'var(--accent)';
const AREA = {
  tied: 'color-mix(in srgb, var(--accent) 60%, transparent)',
  untied: 'color-mix(in srgb, var(--warn) 45%, transparent)',
  exempt: 'color-mix(in srgb, var(--ink-faint) 30%, transparent)',
};

/** Coverage at the end of each week and, on the same days, the open tasks behind it. */
export function CoverageWeeks({ cycle, weeks }: { cycle: Cycle; weeks: readonly CoverageWeek[] }) {
  const days = weeks.map((week) => ({ ...week, day: dayNumber(week.on) }));
  const most = Math.max(1, ...weeks.map(({ tied, untied, exempt }) => tied + untied + exempt));
  return (
    <Chart
      title={t('coverage.title')}
      description={
        weeks.length === 0 ? t('weeks.nothing') : linesOf(weeks.at(-1) as CoverageWeek).join(' · ')
      }
      {...stretchOf(cycle)}
      height={COUNT.bottom + DAYS}
      moments={days.map((week) => ({ day: week.day, title: dateText(week.on), lines: linesOf(week) }))}
      legend={[
        { text: t('coverage.share'), colour: INK, sign: 'line' },
        { text: t('coverage.tied'), colour: AREA.tied, sign: 'area' },
        { text: t('coverage.untied'), colour: AREA.untied, sign: 'area' },
        { text: t('coverage.exempt'), colour: AREA.exempt, sign: 'area' },
      ]}
      table={{
        columns: [
          t('weeks.until'),
          t('coverage.share'),
          t('coverage.tied'),
          t('coverage.untied'),
          t('coverage.exempt'),
        ],
        rows: weeks.map(({ on, share, tied, untied, exempt }) => [
          dateText(on),
          share === null ? '–' : percentText(share),
          ...[tied, untied, exempt].map(String),
        ]),
      }}
    >
      {(plot) => {
        const share = valueScale([0, 100], [SHARE.bottom, SHARE.top]).domain([0, 100]);
        const count = valueScale([0, most], [COUNT.bottom, COUNT.top]).domain([0, most]).nice(2);
        const band = (low: (week: CoverageWeek) => number, high: (week: CoverageWeek) => number) =>
          days.map((week) => ({ day: week.day, low: low(week), high: high(week) }));
        return (
          <>
            <TimeAxis plot={plot} top={SHARE.top} bottom={COUNT.bottom} />
            <ValueAxis plot={plot} y={share} unit="%" ticks={2} />
            <ValueAxis plot={plot} y={count} unit="" ticks={2} />
            <Note x={plot.left} y={SHARE.top - 10} strong>
              {t('coverage.share')}
            </Note>
            <Note x={plot.left} y={COUNT.top - 10} strong>
              {t('coverage.open')}
            </Note>
            <BrokenLine
              plot={plot}
              y={share}
              points={days.map((week) => ({
                day: week.day,
                value: week.share === null ? null : week.share * 100,
              }))}
              colour={INK}
              dots
            />
            <Band plot={plot} y={count} points={band(() => 0, tied)} fill={AREA.tied} />
            <Band plot={plot} y={count} points={band(tied, answered)} fill={AREA.untied} />
            <Band plot={plot} y={count} points={band(answered, all)} fill={AREA.exempt} />
          </>
        );
      }}
    </Chart>
  );
}

const tied = (week: CoverageWeek): number => week.tied;
const answered = (week: CoverageWeek): number => week.tied + week.untied;
const all = (week: CoverageWeek): number => answered(week) + week.exempt;

function linesOf({ share, tied: serving, untied, exempt }: CoverageWeek): string[] {
  return [
    share === null ? t('coverage.none') : t('coverage.at', { percent: percentText(share) }),
    t('coverage.counts', { tied: serving, untied, exempt }),
  ];
}
