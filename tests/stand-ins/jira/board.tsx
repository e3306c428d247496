/** @jsxImportSource react */
import { useAddress } from '../parts/address';
import { VirtualRows } from '../parts/virtual-rows';
import { Card } from './card';
import { COLUMNS, type Column, type Issue } from './issues';
import { Swimlanes } from './swimlanes';
import { ViewHead } from './view-head';
import { world } from './world';

const CARD_PX = 136;

/** A company-managed board: one virtual column per status, or swimlanes. */
export function Board() {
  const { tasks, mount } = world.use();
  if (useAddress().searchParams.get('swimlane') === 'epic') return <Swimlanes />;
  return (
    <>
      <ViewHead title="ACT board" />
      <div className="board" data-testid="software-board.board-container.board" key={mount}>
        {COLUMNS.map((column) => (
          <BoardColumn
            key={column}
            column={column}
            issues={tasks.filter((issue) => issue.column === column)}
          />
        ))}
      </div>
    </>
  );
}

function BoardColumn({ column, issues }: { column: Column; issues: readonly Issue[] }) {
  return (
    <section className="column" data-testid="platform-board-kit.ui.column.draggable-column.styled-wrapper">
      <div
        className="column-head"
        data-testid="platform-board-kit.common.ui.column-header.editable-title.column-title.column-title"
      >
        <h2
          data-testid="platform-board-kit.common.ui.column-header.editable-title.column-title.column-name"
          aria-label={`${column}, ${issues.length} work items`}
        >
          {column}
        </h2>
        <span className="count">{issues.length}</span>
      </div>
      <VirtualRows
        className="column-cards"
        items={issues}
        size={CARD_PX}
        idOf={(issue) => issue.key}
        render={(issue) => <Card issue={issue} />}
      />
    </section>
  );
}
