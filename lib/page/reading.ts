import { type SeenTask, type TaskKey, taskKey } from '@/lib/domain/task';
import type { Adapter, Place } from '@/lib/tools/tool';
import type { Changes } from './changes';
import type { Reports } from './reports';
import { createRows, type Rows, type RowsRead } from './rows';
import { createInView } from './view';

/** What the page says, as of the last time it was read. */
export interface Reading {
  /** Reads what has changed; address and page are read together. */
  read(changes: Changes): RowsRead;
  rows: Pick<Rows, 'has' | 'entries' | 'keys' | 'elementOf'>;
  open(): SeenTask | null;
  inView(): readonly TaskKey[];
  place(): Place | null;
}

/** `reports` keeps what is known of each task; pages of the host that are not the tool's show nothing. */
export function createReading(document: Document, tool: Adapter, reports: Reports): Reading {
  const view = createInView();
  const rows = createRows(document, (root) => tool.sightings(root, url));
  let url = new URL(document.location.href);
  let address = '';
  let place: Place | null = null;
  let open: SeenTask | null = null;

  function readAddress(): boolean {
    if (address === document.location.href) return false;
    address = document.location.href;
    url = new URL(address);
    place = tool.matches(url) ? tool.locate(url) : null;
    return view.enter(place?.viewKey ?? '');
  }

  function readOpen(): SeenTask | null {
    const shown = tool.openTask(document, url)?.task;
    if (shown) return reports.note(shown);
    if (!place?.task) return null;
    const key = taskKey(place.task);
    return reports.get(key) ?? { key, title: '', url: url.href };
  }

  return {
    rows,
    open: () => open,
    inView: view.keys,
    place: () => place,
    read({ roots }) {
      const entered = readAddress();
      if (!place) {
        open = null;
        return { arrived: [], gone: rows.empty() };
      }
      const read = rows.read(entered ? null : roots);
      const arrived = read.arrived.map(({ task }) => reports.note(task));
      view.meet(arrived, rows.keys, read.arrived.length + read.gone.length > 0);
      open = readOpen();
      return read;
    },
  };
}
