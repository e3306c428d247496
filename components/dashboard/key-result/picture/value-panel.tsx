import { Band } from '@/components/charts/band';
import type { LegendEntry } from '@/components/charts/legend';
import { Line } from '@/components/charts/line';
import { Note } from '@/components/charts/note';
import type { Plot } from '@/components/charts/plot';
import { ValueAxis } from '@/components/charts/value-axis';
import { type Scale, valueScale } from '@/components/charts/value-scale';
import { aimText, valueText } from '@/components/okr/words';
import { type Guardrail, isGuardrail, isInside, isRange, type Range } from '@/lib/domain/metric';
import { dayNumber } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { type PictureFacts, roundTo } from './facts';
import type { Panel } from './panel';
import styles from './picture.module.css';
import { ValueMarks } from './value-marks';

const HEIGHT = 220;
/** Beyond the values themselves a margin of doubt may take so much more of the height, as a share. */
const DOUBT_ROOM = 0.4;

/** Values over time: towards a target at the expected pace, or inside a limit. */
export function valuePanel(facts: PictureFacts, metric: Range | Guardrail): Panel {
  const numbers = numbersOf(facts, metric);
  const { colour } = facts.history.answer.keyResult;
  const own = `var(--kr-${colour})`;
  return {
    title: t('keyResult.value'),
    height: HEIGHT,
    left: labelRoom(numbers),
    legend: legendOf(facts, metric, own),
    draw(plot, top) {
      const y = valueScale(numbers, [top + HEIGHT, top]).clamp(true);
      return (
        <>
          <ValueAxis plot={plot} y={y} unit={metric.unit} />
          {isGuardrail(metric) && <Limit plot={plot} y={y} guardrail={metric} />}
          {isRange(metric) && <Pace facts={facts} plot={plot} y={y} metric={metric} own={own} />}
          <Line plot={plot} y={y} points={facts.values} colour={own} />
          <ValueMarks facts={facts} plot={plot} y={y} colour={own} />
          <LatestValue facts={facts} plot={plot} y={y} />
        </>
      );
    },
  };
}

function numbersOf(
  { values, history, expected, forecast }: PictureFacts,
  metric: Range | Guardrail,
): number[] {
  const baseline = history.answer.standing.baseline?.value;
  const aims = isRange(metric) ? [metric.target] : bordersOf(metric);
  const core = [
    ...values.map(({ value }) => value),
    ...aims,
    ...(baseline === undefined ? [] : [baseline]),
    ...expected.map(({ value }) => value),
  ];
  const [low, high] = [Math.min(...core), Math.max(...core)];
  const room = (high - low || Math.abs(high) || 1) * DOUBT_ROOM;
  const within = (value: number) => Math.max(low - room, Math.min(high + room, value));
  return [...core, ...forecast.flatMap((one) => [within(one.low), within(one.high)])];
}

/** Wide enough for the longest label, which is never longer than its number written out. */
function labelRoom(numbers: readonly number[]): number {
  const longest = Math.max(...numbers.map((value) => String(Math.round(Math.abs(value))).length));
  return Math.min(72, 32 + 7 * Math.min(5, longest));
}

function Pace(props: { facts: PictureFacts; plot: Plot; y: Scale; metric: Range; own: string }) {
  const { facts, plot, y, metric, own } = props;
  const { expected, forecast } = facts;
  const target = Math.round(y(metric.target)) + 0.5;
  const last = forecast.at(-1);
  const rises = metric.kind === 'increase';
  return (
    <>
      <line class={styles.target} x1={plot.left} x2={plot.right} y1={target} y2={target} />
      <Line plot={plot} y={y} points={expected} kind="dashed" colour="var(--ink-faint)" />
      <Band plot={plot} y={y} points={forecast} fill={`color-mix(in srgb, ${own} 16%, transparent)`} />
      <Line plot={plot} y={y} points={forecast} kind="dotted" colour={own} />
      <Note x={plot.left + 6} y={target + (rises ? -6 : 15)}>
        {t('keyResult.picture.targetAt', { value: valueText(metric, metric.target) })}
      </Note>
      {last && (
        <Note x={plot.right} y={y(last.value) + (rises ? 18 : -10)} anchor="end" colour={own}>
          {`≈ ${valueText(metric, roundTo(last.value, metric.precision))}`}
        </Note>
      )}
    </>
  );
}

function Limit({ plot, y, guardrail }: { plot: Plot; y: Scale; guardrail: Guardrail }) {
  const [low = 0, high = 0] = y.domain();
  const from = 'low' in guardrail ? guardrail.low : low;
  const to = 'high' in guardrail ? guardrail.high : high;
  const ends = [plot.from, plot.to].map((day) => ({ day, low: from, high: to }));
  const borders = bordersOf(guardrail);
  return (
    <>
      <Band plot={plot} y={y} points={ends} fill="var(--good-soft)" />
      {borders.map((border) => (
        <line
          key={border}
          class={styles.limit}
          x1={plot.left}
          x2={plot.right}
          y1={Math.round(y(border)) + 0.5}
          y2={Math.round(y(border)) + 0.5}
        />
      ))}
      <Note
        x={plot.left + 6}
        y={y(borders[0] ?? 0) + (guardrail.kind === 'atMost' ? 15 : -6)}
        colour="var(--good)"
      >
        {`${t('keyResult.picture.limit')} ${aimText(guardrail)}`}
      </Note>
    </>
  );
}

function LatestValue({ facts, plot, y }: { facts: PictureFacts; plot: Plot; y: Scale }) {
  const last = facts.checkIns.at(-1);
  if (!last || typeof last.value !== 'number') return null;
  const x = plot.x(dayNumber(last.observedOn));
  const nearEnd = x > plot.right - 40;
  return (
    <Note x={nearEnd ? plot.right : x} y={y(last.value) - 10} anchor={nearEnd ? 'end' : 'middle'} strong>
      {valueText(facts.history.answer.keyResult.metric, last.value)}
    </Note>
  );
}

function bordersOf(guardrail: Guardrail): number[] {
  if (guardrail.kind === 'within') return [guardrail.low, guardrail.high];
  return [guardrail.kind === 'atLeast' ? guardrail.low : guardrail.high];
}

function legendOf(facts: PictureFacts, metric: Range | Guardrail, own: string): LegendEntry[] {
  const { checkIns, expected, forecast } = facts;
  const entries: (LegendEntry | false)[] = [
    { text: t('keyResult.picture.values'), colour: own, sign: 'ring' },
    checkIns.some(({ note }) => note !== '') && {
      text: t('keyResult.picture.withNote'),
      colour: own,
      sign: 'dot',
    },
    expected.length > 0 && {
      text: t('keyResult.picture.expected'),
      colour: 'var(--ink-faint)',
      sign: 'dashed',
    },
    forecast.length > 0 && { text: t('keyResult.picture.forecast'), colour: own, sign: 'dotted' },
    isGuardrail(metric) &&
      facts.values.some(({ value }) => !isInside(metric, value)) && {
        text: t('keyResult.picture.outsideMark'),
        colour: 'var(--bad)',
        sign: 'square',
      },
  ];
  return entries.filter((entry) => entry !== false);
}
