import type { Plot } from '@/components/charts/plot';
import type { LaneBar } from '@/lib/domain/work-lanes';
import { t } from '@/lib/i18n';
import type { PictureFacts } from './facts';
import type { Panel } from './panel';
import styles from './picture.module.css';
import { toolColour } from './tool-colour';

const BAR = 7;
const LANE = 11;

/** Each task as a bar from its opening to its closing, in the colour of its tool; null without any. */
export function taskLanes({ bars, lanes, from }: PictureFacts): Panel | null {
  if (bars.length === 0) return null;
  const tools = new Map(bars.map(({ task }) => [task.tool.id, task.tool.name]));
  return {
    title: t('keyResult.picture.eachTask'),
    height: lanes * LANE,
    legend: [...tools].map(([id, text]) => ({ text, colour: toolColour(id), sign: 'area' })),
    draw: (plot, top) => (
      <g>
        {bars.map((bar) => (
          <Bar key={bar.task.key} bar={bar} plot={plot} top={top + bar.lane * LANE} from={from} />
        ))}
      </g>
    ),
  };
}

/** A bar of what is open has no end; one of what closed ends in a dot. */
function Bar({ bar, plot, top, from }: { bar: LaneBar; plot: Plot; top: number; from: number }) {
  const { task, to } = bar;
  if (to < from) return null;
  const left = plot.x(Math.max(bar.from, from));
  const right = plot.x(to);
  const isDone = task.doneOn !== null;
  return (
    <g class={isDone ? styles.closed : styles.open} style={{ color: toolColour(task.tool.id) }}>
      <rect x={left} y={top} width={Math.max(1, right - left)} height={BAR} rx={isDone ? BAR / 2 : 1} />
      {isDone && <circle cx={right} cy={top + BAR / 2} r={4} />}
    </g>
  );
}
