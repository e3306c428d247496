/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import type { NotionPage } from './pages';
import { pagePath } from './place';
import { TableRow } from './table-row';
import { openPeek, world } from './world';

const ROW_PX = 40;
const DAY_PX = 24;
const DAYS_SHOWN = 28;

/** A timeline view: a narrow table, and beside it a bar per page, which stands for the same page as its row. */
export function Timeline() {
  const { tasks } = world.use();
  const lines = tasks.map((page, index) => ({ page, index }));
  return (
    <div className="notion-timeline-view">
      <div className="notion-table-view">
        <VirtualRows
          className="rows"
          items={lines}
          size={ROW_PX}
          idOf={({ page }) => page.id}
          render={({ page, index }) => <TableRow page={page} index={index} narrow />}
        />
      </div>
      <VirtualRows
        className="rows bars"
        items={lines}
        size={ROW_PX}
        idOf={({ page }) => page.id}
        render={({ page, index }) => <Bar page={page} index={index} />}
      />
    </div>
  );
}

function Bar({ page, index }: { page: NotionPage; index: number }) {
  const { round } = world.use();
  const start = (index * 5) % DAYS_SHOWN;
  return (
    <div className="notion-timeline-item-row">
      <div
        className="notion-timeline-item"
        data-block-id={page.id}
        data-round={round}
        style={{ marginInlineStart: start * DAY_PX, inlineSize: (9 + (index % 3)) * DAY_PX }}
      >
        <a
          href={`${pagePath(page)}?pvs=25`}
          aria-label={page.title}
          onClick={(event) => {
            event.preventDefault();
            openPeek(page.id);
          }}
        />
        <div className="notion-timeline-item-properties">
          <span data-content-editable-leaf="true">{page.title}</span>
        </div>
      </div>
    </div>
  );
}
