import { Chart } from '@/components/charts/chart';
import { Note } from '@/components/charts/note';
import type { Plot } from '@/components/charts/plot';
import { TimeAxis } from '@/components/charts/time-axis';
import { dateText, valueText } from '@/components/okr/words';
import { t } from '@/lib/i18n';
import { binaryPanel } from './binary-panel';
import { confidenceStrip } from './confidence-strip';
import type { PictureFacts } from './facts';
import { milestonePanel } from './milestone-panel';
import { forecastText, momentsOf, rowsOf } from './moments';
import type { Panel } from './panel';
import styles from './picture.module.css';
import { taskLanes } from './task-lanes';
import { valuePanel } from './value-panel';
import { workPanel } from './work-panel';

/** Room above a panel for its title, below all of them for the days, and above all of them for "today". */
const TITLE = 34;
const DAYS = 26;
const HEAD = 14;
/** A stretch narrower than this has no room for its words beside a title. */
const WORDY = 300;

/** A key result's number and the work that serves it, one above the other on the same days. */
export function Picture({ facts }: { facts: PictureFacts }) {
  const panels = panelsOf(facts);
  const { tops, height } = stack(panels);
  return (
    <Chart
      title={t('keyResult.picture.title')}
      description={descriptionOf(facts)}
      from={facts.from}
      to={facts.to}
      left={Math.max(...panels.map(({ left = 8 }) => left))}
      height={height + DAYS}
      moments={momentsOf(facts)}
      legend={panels.flatMap(({ legend }) => legend)}
      table={rowsOf(facts)}
    >
      {(plot) => (
        <>
          <Standstill facts={facts} plot={plot} bottom={height} />
          <TimeAxis plot={plot} top={HEAD} bottom={height} />
          <Days facts={facts} plot={plot} bottom={height} />
          {panels.map((panel, index) => {
            const top = tops[index] ?? 0;
            return (
              <g key={panel.title}>
                {panel.title && (
                  <Note x={plot.left} y={top - 12} strong>
                    {panel.title}
                  </Note>
                )}
                {panel.draw(plot, top)}
              </g>
            );
          })}
        </>
      )}
    </Chart>
  );
}

function panelsOf(facts: PictureFacts): Panel[] {
  const { metric } = facts.history.answer.keyResult;
  const result = (): (Panel | null)[] => {
    switch (metric.kind) {
      case 'milestones':
        return [milestonePanel(facts, metric), confidenceStrip(facts)];
      case 'binary':
        return [binaryPanel(facts)];
      default:
        return [valuePanel(facts, metric), confidenceStrip(facts)];
    }
  };
  return [...result(), workPanel(facts), taskLanes(facts)].filter((panel) => panel !== null);
}

function stack(panels: readonly Panel[]): { tops: number[]; height: number } {
  let height = HEAD;
  const tops = panels.map((panel) => {
    const top = height + (panel.title ? TITLE : 8);
    height = top + panel.height;
    return top;
  });
  return { tops, height: height + 8 };
}

/** Where work closes and the number stands still, across all panels. */
function Standstill({ facts, plot, bottom }: { facts: PictureFacts; plot: Plot; bottom: number }) {
  if (facts.standsSince === null) return null;
  const [left, right] = [plot.x(Math.max(facts.standsSince, facts.from)), plot.x(facts.until)];
  return (
    <>
      <rect
        class={styles.stands}
        x={left}
        y={HEAD}
        width={Math.max(0, right - left)}
        height={bottom - HEAD}
      />
      {right - left > WORDY && (
        <Note x={right - 8} y={HEAD + 16} anchor="end" colour="var(--warn)">
          {t('keyResult.picture.standstill')}
        </Note>
      )}
    </>
  );
}

/** Today, and the due date where it is not the last day drawn. */
function Days({ facts, plot, bottom }: { facts: PictureFacts; plot: Plot; bottom: number }) {
  const { until, due, from, to } = facts;
  const isRunning = until < to && until >= from;
  return (
    <>
      {isRunning && <DayLine plot={plot} day={until} bottom={bottom} text={t('keyResult.picture.today')} />}
      {due < to && <DayLine plot={plot} day={due} bottom={bottom} text={t('keyResult.picture.due')} />}
    </>
  );
}

function DayLine(props: { plot: Plot; day: number; bottom: number; text: string }) {
  const x = Math.round(props.plot.x(props.day)) + 0.5;
  return (
    <>
      <line class={styles.day} x1={x} x2={x} y1={HEAD} y2={props.bottom} />
      <Note x={x} y={HEAD - 4} anchor="middle">
        {props.text}
      </Note>
    </>
  );
}

function descriptionOf(facts: PictureFacts): string {
  const { answer } = facts.history;
  const { title, metric } = answer.keyResult;
  const counts = { title, closed: facts.work?.closed ?? 0, open: facts.work?.open ?? 0 };
  const { current } = answer.standing;
  const about = current
    ? t('keyResult.picture.about', {
        ...counts,
        value: valueText(metric, current.value),
        date: dateText(current.observedOn),
      })
    : t('keyResult.picture.aboutNothing', counts);
  return [about, forecastText(facts)].filter(Boolean).join(' ');
}
