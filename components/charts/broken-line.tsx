import { Line, type LineProps } from './line';
import type { Plot } from './plot';
import { unbroken } from './unbroken';
import type { Scale } from './value-scale';

export interface BrokenLineProps extends Pick<LineProps, 'kind' | 'colour'> {
  plot: Plot;
  y: Scale;
  /** Null: not known, and nothing is drawn. */
  points: readonly { day: number; value: number | null }[];
  /** A dot at each point, so that one that stands alone is seen. */
  dots?: boolean;
}

/** Values over days as a line with gaps. */
export function BrokenLine({ plot, y, points, kind, colour, dots = false }: BrokenLineProps) {
  const runs = unbroken(points);
  return (
    <g>
      {runs.map((run) => (
        <Line key={run[0]?.day} plot={plot} y={y} points={run} kind={kind ?? 'firm'} colour={colour} />
      ))}
      {dots &&
        runs
          .flat()
          .map(({ day, value }) => (
            <circle key={day} cx={plot.x(day)} cy={y(value)} r={3} style={{ fill: colour }} />
          ))}
    </g>
  );
}
