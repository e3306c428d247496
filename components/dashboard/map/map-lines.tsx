import { linkHorizontal } from 'd3-shape';
import { drawnOnChange } from '@/components/ui/drawn-on-change';
import { CARD, type MapLayout } from './map-layout';
import styles from './map-lines.module.css';

const draw = linkHorizontal();

/** The lines from each objective to those that contribute to it; what lies on the followed line stands out. */
export const MapLines = drawnOnChange(function MapLines({
  layout,
  line,
}: {
  layout: MapLayout;
  line: ReadonlySet<string> | null;
}) {
  return (
    <svg class={styles.lines} width={layout.width} height={layout.height} aria-hidden="true">
      {layout.lines.map(({ from, to }) => (
        <path
          key={to.row.id}
          class={styles.line}
          data-followed={line?.has(from.row.id) && line.has(to.row.id) ? '' : undefined}
          d={
            draw({
              source: [from.left + CARD.width, from.top + CARD.height / 2],
              target: [to.left, to.top + CARD.height / 2],
            }) ?? undefined
          }
        />
      ))}
    </svg>
  );
});
