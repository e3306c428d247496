import { dayNumber } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import type { PictureFacts } from './facts';
import type { Panel } from './panel';
import styles from './picture.module.css';

const HEIGHT = 20;
/** A stretch narrower than this has no room for its number; the last one is never drawn narrower. */
const NARROW = 18;

/** How sure the person was, from each check-in to the next, as coloured stretches with their number. */
export function confidenceStrip({ checkIns, until }: PictureFacts): Panel | null {
  const said = checkIns.flatMap(({ observedOn, confidence }, index) => {
    const next = checkIns[index + 1];
    const to = next ? dayNumber(next.observedOn) : Math.max(until, dayNumber(observedOn) + 1);
    return confidence === null ? [] : [{ from: dayNumber(observedOn), to, confidence }];
  });
  if (said.length === 0) return null;
  return {
    title: t('keyResult.picture.confidence'),
    height: HEIGHT,
    legend: [],
    draw: (plot, top) => (
      <g>
        {said.map(({ from, to, confidence }, index) => {
          const [left, right] = [plot.x(from), plot.x(to)];
          const width = Math.max(index === said.length - 1 ? NARROW : 2, right - left - 2);
          return (
            <g key={from} class={styles[toneOf(confidence)]}>
              <rect x={left} y={top} width={width} height={HEIGHT} rx={3} />
              {width >= NARROW && (
                <text x={left + width / 2} y={top + 14} text-anchor="middle">
                  {confidence}
                </text>
              )}
            </g>
          );
        })}
      </g>
    ),
  };
}

/** Below 4 something stands in the way (method §1, "Confidence"); from 7 on it is believed in. */
function toneOf(confidence: number): 'low' | 'middle' | 'high' {
  if (confidence < 4) return 'low';
  return confidence < 7 ? 'middle' : 'high';
}
