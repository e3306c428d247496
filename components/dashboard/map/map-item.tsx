import { drawnOnChange } from '@/components/ui/drawn-on-change';
import styles from './map-canvas.module.css';
import { MapCard } from './map-card';
import { CARD } from './map-layout';
import type { MapRow } from './map-rows';

export interface MapItemProps extends Omit<MapRow, 'id'> {
  /** Its upper left corner, in CSS pixels at full size. */
  left: number;
  top: number;
  /** On the line that is followed: few are, so that little is drawn anew when another is. */
  onLine: boolean;
  followed: boolean;
  /** Whether Tab leads to it. */
  current: boolean;
  onFocus: (id: string) => void;
  onToggle: (id: string) => void;
  onFollow: (id: string) => void;
}

/** One objective in its place on the map; hundreds of them rest while one is turned or the map is drawn larger. */
export const MapItem = drawnOnChange(function MapItem({
  node,
  open,
  level,
  place,
  siblings,
  left,
  top,
  onLine,
  followed,
  current,
  onFocus,
  onToggle,
  onFollow,
}: MapItemProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears its keys
    <div
      role="treeitem"
      data-row={node.id}
      data-level={node.answer.objective.level}
      data-on-line={onLine ? '' : undefined}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-expanded={open ?? undefined}
      aria-selected={followed}
      tabIndex={current ? 0 : -1}
      class={styles.card}
      style={{ left: px(left), top: px(top), width: px(CARD.width), height: px(CARD.height) }}
      onFocus={() => onFocus(node.id)}
      onClick={() => onFollow(node.id)}
    >
      <MapCard node={node} open={open} onToggle={onToggle} />
    </div>
  );
});

function px(length: number): string {
  return `${length}px`;
}
