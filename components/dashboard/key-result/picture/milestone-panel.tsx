import { Note } from '@/components/charts/note';
import type { Plot } from '@/components/charts/plot';
import { dateText } from '@/components/okr/words';
import type { Milestones } from '@/lib/domain/metric';
import { t } from '@/lib/i18n';
import { type PictureFacts, plainDay } from './facts';
import { type MilestoneState, milestoneStates } from './milestone-states';
import type { Panel } from './panel';
import styles from './picture.module.css';

const ROW = 38;
const LINE = 26;

/** Each milestone on a line of its own: when it was due, when it was reached, and by how much it was late. */
export function milestonePanel(facts: PictureFacts, metric: Milestones): Panel {
  const states = milestoneStates(metric, facts.checkIns, facts.until);
  const own = `var(--kr-${facts.history.answer.keyResult.colour})`;
  return {
    title: '',
    height: states.length * ROW,
    legend: [
      { text: t('keyResult.picture.milestoneReachedMark'), colour: own, sign: 'dot' },
      { text: t('keyResult.picture.milestoneDueMark'), colour: 'var(--ink-faint)', sign: 'ring' },
      { text: t('keyResult.picture.milestoneLateMark'), colour: 'var(--bad)', sign: 'line' },
    ],
    draw: (plot, top) =>
      states.map((state, index) => (
        <Row key={state.id} state={state} plot={plot} y={top + index * ROW + LINE} own={own} />
      )),
  };
}

function Row({ state, plot, y, own }: { state: MilestoneState; plot: Plot; y: number; own: string }) {
  const due = plot.x(state.due);
  const reached = state.reached === null ? null : plot.x(state.reached);
  const lateTo = state.lateTo === null ? null : plot.x(state.lateTo);
  return (
    <g>
      <line class={styles.track} x1={plot.left} x2={plot.right} y1={y} y2={y} />
      {lateTo !== null && <line class={styles.late} x1={due} x2={lateTo} y1={y} y2={y} />}
      <circle class={styles.due} cx={due} cy={y} r={5} />
      {reached !== null && <circle cx={reached} cy={y} r={5} style={{ fill: own }} />}
      <Note x={plot.left} y={y - 10} strong={reached !== null}>
        {`${state.title} · ${milestoneText(state)}`}
      </Note>
    </g>
  );
}

/** When a milestone was due or reached, and how late it is. */
export function milestoneText({ due, reached, lateTo }: MilestoneState): string {
  const late = lateTo === null ? 0 : lateTo - due;
  if (reached === null) {
    return late > 0
      ? t('keyResult.picture.milestoneMissed', late)
      : t('keyResult.picture.milestoneDue', { date: dateText(plainDay(due)) });
  }
  const date = dateText(plainDay(reached));
  return late > 0
    ? t('keyResult.picture.milestoneLate', late, { date })
    : t('keyResult.picture.milestoneReached', { date });
}
