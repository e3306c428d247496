import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { treeKey } from '@/components/okr/tree-key';
import { useGradually } from '@/components/ui/use-gradually';
import { t } from '@/lib/i18n';
import { dragOf } from './drag';
import styles from './map-canvas.module.css';
import { MapItem } from './map-item';
import { layOut } from './map-layout';
import { MapLines } from './map-lines';
import type { MapRow } from './map-rows';
import type { Zoom } from './use-zoom';

/** Below this scale only titles can be read: they are drawn larger, and the rest is left out. */
const FAR = 0.6;
/** So many objectives fill a large screen. */
const SCREENFUL = 30;

export interface MapCanvasProps {
  rows: readonly MapRow[];
  line: ReadonlySet<string> | null;
  followed: string | null;
  /** The one that is brought to the middle, once. */
  centred: string | null;
  zoom: Zoom;
  view: RefObject<HTMLDivElement | null>;
  onToggle: (id: string) => void;
  onFollow: (id: string) => void;
}

/**
 * The map itself, a tree that scrolls, zooms and is dragged. Arrows, Home and End move, left and right fold and open,
 * Enter follows a line, plus and minus zoom.
 */
export function MapCanvas({ rows, line, followed, centred, zoom, view, onToggle, onFollow }: MapCanvasProps) {
  const [at, goTo] = useState<string | null>(null);
  const layout = useMemo(() => layOut(rows), [rows]);
  const drag = useMemo(() => dragOf(view), [view]);
  const drawn = useGradually(layout.placed.length, SCREENFUL);
  // The same functions while the page is drawn again, so that the items rest.
  const does = useRef({ onToggle, onFollow });
  does.current = { onToggle, onFollow };
  const toggle = useCallback((id: string) => does.current.onToggle(id), []);
  const follow = useCallback((id: string) => does.current.onFollow(id), []);
  const wanted = useRef<string | null>(null);
  const current = [at, followed].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;

  useEffect(() => {
    if (centred === wanted.current) return;
    const card = cardOf(view.current, centred);
    if (!card) return;
    wanted.current = centred;
    card.scrollIntoView({ block: 'center', inline: 'center' });
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const steps = { '+': 1, '=': 1, '-': -1 }[event.key];
    const row = rows.findIndex(({ id }) => id === current);
    const turn = event.key === 'Enter' ? null : treeKey(event.key, rows, row);
    if (steps === undefined && event.key !== '0' && event.key !== 'Enter' && !turn) return;
    event.preventDefault();
    if (steps !== undefined) zoom.by(steps);
    else if (event.key === '0') zoom.fit(layout);
    else if (event.key === 'Enter' && current) onFollow(current);
    else if (turn && 'toggle' in turn) onToggle(turn.toggle);
    else if (turn) {
      goTo(turn.goTo);
      cardOf(view.current, turn.goTo)?.focus();
    }
  }

  const size = { width: px(layout.width * zoom.scale), height: px(layout.height * zoom.scale) };
  return (
    <div ref={view} class={styles.view} {...drag}>
      <div class={styles.sheet} style={size}>
        <div
          role="tree"
          aria-label={t('map.tree')}
          class={styles.map}
          data-far={zoom.scale < FAR || undefined}
          data-line={line ? '' : undefined}
          style={{ width: px(layout.width), height: px(layout.height), transform: `scale(${zoom.scale})` }}
          onKeyDown={onKeyDown}
        >
          <MapLines layout={layout} line={line} />
          {layout.placed.slice(0, drawn).map(({ row: { id, ...row }, left, top }) => (
            <MapItem
              key={id}
              {...row}
              left={left}
              top={top}
              onLine={line?.has(id) === true}
              followed={id === followed}
              current={id === current}
              onFocus={goTo}
              onToggle={toggle}
              onFollow={follow}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function px(length: number): string {
  return `${length}px`;
}

function cardOf(view: HTMLElement | null, id: string | null): HTMLElement | null {
  return id === null ? null : (view?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null);
}
