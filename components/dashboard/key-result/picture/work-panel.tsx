import { Band } from '@/components/charts/band';
import { Line } from '@/components/charts/line';
import { Note } from '@/components/charts/note';
import { valueScale } from '@/components/charts/value-scale';
import type { WorkTotal } from '@/lib/domain/work-lanes';
import { t } from '@/lib/i18n';
import { type PictureFacts, totalOn } from './facts';
import type { Panel } from './panel';

const HEIGHT = 76;
const OPEN = 'color-mix(in srgb, var(--ink-faint) 16%, transparent)';
/** The colour of closed work, as the legend repeats it. */
export const CLOSED = 'var(--ink-faint)';
const CLOSED_AREA = 'color-mix(in srgb, var(--ink-faint) 45%, transparent)';

/**
 * How many tasks were closed by each day, piled up, and above them how many were open; null without any. Tied tasks that
 * are not read yet have their room kept.
 */
export function workPanel(facts: PictureFacts): Panel | null {
  const title = t('keyResult.picture.work');
  const isExpected = facts.work === null && (facts.history.answer.tiedTasks ?? 0) > 0;
  if (facts.totals.length === 0) {
    return isExpected ? { title, height: HEIGHT, legend: [], draw: () => null } : null;
  }
  const steps = stepsOf(facts);
  const last = steps.at(-1);
  const most = Math.max(...steps.map(({ opened }) => opened));
  return {
    title,
    height: HEIGHT,
    legend: [
      { text: t('keyResult.picture.closed'), colour: CLOSED_AREA, sign: 'area' },
      { text: t('keyResult.picture.open'), colour: OPEN, sign: 'area' },
    ],
    draw(plot, top) {
      const y = valueScale([0, most], [top + HEIGHT, top]).domain([0, most]);
      const closed = steps.map((step) => ({ day: step.day, value: step.closed }));
      const right = plot.x(facts.until);
      const isLate = right > plot.right - 72;
      const at = {
        x: isLate ? right - 6 : right + 6,
        anchor: isLate ? ('end' as const) : ('start' as const),
      };
      const open = last ? last.opened - last.closed : 0;
      return (
        <>
          <Band plot={plot} y={y} points={steps.map(openBand)} fill={OPEN} steps />
          <Band plot={plot} y={y} points={steps.map(closedBand)} fill={CLOSED_AREA} steps />
          <Line plot={plot} y={y} points={closed} colour={CLOSED} steps />
          {last && (
            <Note {...at} y={Math.min(top + HEIGHT - 2, y(last.closed) + 12)} strong>
              {t('keyResult.picture.closedSoFar', last.closed)}
            </Note>
          )}
          {open > 0 && (
            <Note {...at} y={Math.min(top + HEIGHT - 18, y(last?.closed ?? 0) - 4)}>
              {t('keyResult.picture.openStill', open)}
            </Note>
          )}
        </>
      );
    },
  };
}

/** The sums from the first day drawn to the last known one, so that the area has both its ends. */
function stepsOf(facts: PictureFacts): WorkTotal[] {
  const { totals, from, until } = facts;
  const within = totals.filter(({ day }) => day > from && day <= until);
  const last = within.at(-1) ?? totalOn(facts, from);
  return [{ ...totalOn(facts, from), day: from }, ...within, { ...last, day: until }];
}

const openBand = ({ day, opened, closed }: WorkTotal) => ({ day, low: closed, high: opened });
const closedBand = ({ day, closed }: WorkTotal) => ({ day, low: 0, high: closed });
