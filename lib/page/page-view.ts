import type { SeenTask, TaskKey } from '@/lib/domain/task';
import type { Layout, PageView } from '@/lib/protocol/frame';
import type { Adapter } from '@/lib/tools/tool';
import type { Reading } from './reading';

/** Everything that the sidebar is told of the page. */
export function pageView(
  tool: Adapter,
  reading: Reading,
  known: (key: TaskKey) => SeenTask | undefined,
  state: { layout: Layout; scheme: PageView['scheme']; limited: boolean; site: string },
): PageView {
  const { layout, scheme, limited, site } = state;
  const inView = reading.inView().map(known);
  const present = inView.filter((task) => task !== undefined);
  const id = reading.place()?.container ?? null;
  const shown = present.find(({ container }) => container && (id === null || container.id === id))?.container;
  return {
    open: reading.open(),
    inView: present,
    mounted: reading.rows.keys(),
    tool: tool.id,
    site,
    container: shown ?? (id === null ? null : { id, title: '' }),
    limited,
    scheme,
    badges: layout.badges,
    ask: layout.ask,
    docked: layout.docked && tool.dock !== null,
    canDock: tool.dock !== null,
    side: layout.side,
  };
}
