import { BrokenLine } from '@/components/charts/broken-line';
import { Chart } from '@/components/charts/chart';
import { Note } from '@/components/charts/note';
import { TimeAxis } from '@/components/charts/time-axis';
import { ValueAxis } from '@/components/charts/value-axis';
import { valueScale } from '@/components/charts/value-scale';
import { dateText } from '@/components/okr/words';
import { percentText } from '@/components/ui/percent-text';
import type { Cycle } from '@/lib/domain/cycle';
import { numberFormat } from '@/lib/domain/formats';
import { dayNumber } from '@/lib/domain/plain-date';
import type { WeekPoint } from '@/lib/domain/weekly';
import { intlLocale, t } from '@/lib/i18n';
import { DAYS, stretchOf, TITLE } from './stretch';

const PROGRESS = { top: TITLE, bottom: TITLE + 140 };
const CONFIDENCE = { top: PROGRESS.bottom + TITLE + 10, bottom: PROGRESS.bottom + TITLE + 70 };
const PROGRESS_INK = 'var(--accent)';
const PACE_INK = 'var(--ink-faint)';
const CONFIDENCE_INK = 'var(--kr-teal)';

/** Progress against the expected pace and, on the same days, confidence: a point for each week of a cycle. */
export function ProgressWeeks({ cycle, weeks }: { cycle: Cycle; weeks: readonly WeekPoint[] }) {
  const line = (value: (point: WeekPoint) => number | null) =>
    weeks.map((point) => ({ day: dayNumber(point.on), value: value(point) }));
  return (
    <Chart
      title={t('weeks.title')}
      description={aboutText(weeks)}
      {...stretchOf(cycle)}
      height={CONFIDENCE.bottom + DAYS}
      moments={weeks.map((point) => ({
        day: dayNumber(point.on),
        title: dateText(point.on),
        lines: linesOf(point),
      }))}
      legend={[
        { text: t('weeks.progress'), colour: PROGRESS_INK, sign: 'line' },
        { text: t('keyResult.picture.expected'), colour: PACE_INK, sign: 'dashed' },
        { text: t('keyResult.confidence'), colour: CONFIDENCE_INK, sign: 'line' },
      ]}
      table={{
        columns: [
          t('weeks.until'),
          t('weeks.progress'),
          t('keyResult.picture.expected'),
          t('keyResult.confidence'),
        ],
        rows: weeks.map(({ on, progress, expected, confidence }) => [
          dateText(on),
          shareText(progress),
          shareText(expected),
          confidenceText(confidence),
        ]),
      }}
    >
      {(plot) => {
        const share = valueScale([0, 100], [PROGRESS.bottom, PROGRESS.top]).domain([0, 100]);
        const sure = valueScale([0, 10], [CONFIDENCE.bottom, CONFIDENCE.top]).domain([0, 10]);
        const percent = (value: number | null) => (value === null ? null : value * 100);
        return (
          <>
            <TimeAxis plot={plot} top={PROGRESS.top} bottom={CONFIDENCE.bottom} />
            <ValueAxis plot={plot} y={share} unit="%" />
            <ValueAxis plot={plot} y={sure} unit="" ticks={2} />
            <Note x={plot.left} y={PROGRESS.top - 10} strong>
              {t('weeks.progress')}
            </Note>
            <Note x={plot.left} y={CONFIDENCE.top - 10} strong>
              {t('keyResult.picture.confidence')}
            </Note>
            <BrokenLine
              plot={plot}
              y={share}
              points={line(({ expected }) => percent(expected))}
              kind="dashed"
              colour={PACE_INK}
            />
            <BrokenLine
              plot={plot}
              y={share}
              points={line(({ progress }) => percent(progress))}
              colour={PROGRESS_INK}
              dots
            />
            <BrokenLine
              plot={plot}
              y={sure}
              points={line(({ confidence }) => confidence)}
              colour={CONFIDENCE_INK}
              dots
            />
          </>
        );
      }}
    </Chart>
  );
}

function aboutText(weeks: readonly WeekPoint[]): string {
  const last = weeks.at(-1);
  if (!last) return t('weeks.nothing');
  return [dateText(last.on), ...linesOf(last)].join(' · ');
}

function linesOf({ progress, expected, confidence }: WeekPoint): string[] {
  const paced =
    expected === null ? [] : [t('keyResult.picture.expectedAt', { value: percentText(expected) })];
  return [
    [
      progress === null ? t('weeks.unknown') : t('weeks.progressAt', { percent: percentText(progress) }),
      ...paced,
    ].join(' · '),
    confidence === null
      ? t('weeks.confidenceUnknown')
      : t('okr.confidenceShort', { n: confidenceText(confidence) }),
  ];
}

function shareText(share: number | null): string {
  return share === null ? '–' : percentText(share);
}

function confidenceText(confidence: number | null): string {
  if (confidence === null) return '–';
  return numberFormat(intlLocale(), { maximumFractionDigits: 1 }).format(confidence);
}
