/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import { TableRow } from './table-row';
import { world } from './world';

const ROW_PX = 34;
const HEADERS = ['Status', 'Content', 'Assignee', 'Channel', 'Audience'];

/** A table view. The title's column is the second one. */
export function Table() {
  const { tasks } = world.use();
  const rows = tasks.map((page, index) => ({ page, index }));
  return (
    <div className="notion-table-view">
      <VirtualRows
        className="rows"
        head={<Head />}
        items={rows}
        size={ROW_PX}
        idOf={({ page }) => page.id}
        render={({ page, index }) => <TableRow page={page} index={index} />}
      />
    </div>
  );
}

function Head() {
  return (
    <div className="notion-table-view-header-row">
      {HEADERS.map((name) => (
        <div className="notion-table-view-header-cell" key={name}>
          {name}
        </div>
      ))}
    </div>
  );
}
