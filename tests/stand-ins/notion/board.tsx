/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import { BoardCard } from './board-card';
import { STATUSES } from './pages';
import { StatusPill } from './values';
import { world } from './world';

const CARD_PX = 112;

/** A board view, grouped by status. */
export function Board() {
  const { tasks } = world.use();
  return (
    <div className="notion-board-view">
      {STATUSES.map((status) => {
        const group = tasks.filter((page) => page.status === status);
        return (
          <div className="notion-board-group" key={status}>
            <p className="group-head">
              <StatusPill status={status} /> {group.length}
            </p>
            <VirtualRows
              className="cards"
              items={group}
              size={CARD_PX}
              idOf={(page) => page.id}
              render={(page) => <BoardCard page={page} />}
            />
          </div>
        );
      })}
    </div>
  );
}
