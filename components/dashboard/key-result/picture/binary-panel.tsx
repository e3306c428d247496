import { Line } from '@/components/charts/line';
import { ValueAxis } from '@/components/charts/value-axis';
import { valueScale } from '@/components/charts/value-scale';
import { dayNumber } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import type { PictureFacts } from './facts';
import type { Panel } from './panel';
import styles from './picture.module.css';

const SURE = 110;
const STATES = 26;

/**
 * What is only reached or not has no way to draw: shown is how sure people were, since nothing else can be seen before
 * the end, and below it at each check-in whether it was reached.
 */
export function binaryPanel({ history, checkIns }: PictureFacts): Panel {
  const own = `var(--kr-${history.answer.keyResult.colour})`;
  const sure = checkIns.flatMap(({ observedOn, confidence }) =>
    confidence === null ? [] : [{ day: dayNumber(observedOn), value: confidence }],
  );
  return {
    title: t('keyResult.picture.confidence'),
    height: SURE + STATES,
    left: 40,
    legend: [
      { text: t('keyResult.picture.binaryNo'), colour: own, sign: 'ring' },
      { text: t('keyResult.picture.binaryYes'), colour: own, sign: 'dot' },
    ],
    draw(plot, top) {
      const y = valueScale([0, 10], [top + SURE, top]).domain([0, 10]);
      return (
        <>
          <ValueAxis plot={plot} y={y} unit="" />
          <Line plot={plot} y={y} points={sure} colour="var(--ink-soft)" />
          {sure.map(({ day, value }) => (
            <circle key={day} cx={plot.x(day)} cy={y(value)} r={2.5} style={{ fill: 'var(--ink-soft)' }} />
          ))}
          {checkIns.map(({ id, observedOn, value }) => (
            <circle
              key={id}
              class={styles.mark}
              cx={plot.x(dayNumber(observedOn))}
              cy={top + SURE + STATES - 8}
              r={5}
              style={{ stroke: own, fill: value === 1 ? own : 'var(--paper)' }}
            />
          ))}
        </>
      );
    },
  };
}
