/** @jsxImportSource react */
import { COLUMNS, type Column, type Issue } from './issues';
import { ViewHead } from './view-head';
import { openIssue, world } from './world';

const CELL = 'board.content.cell';

/** The board of business projects, and of team-managed ones since the autumn of 2026. */
export function RenewedBoard() {
  const { tasks, mount } = world.use();
  return (
    <>
      <ViewHead title="ACT board" />
      <div className="board" data-testid="board.content.board-wrapper" key={mount}>
        {COLUMNS.map((column) => (
          <Cell key={column} column={column} issues={tasks.filter((issue) => issue.column === column)} />
        ))}
      </div>
    </>
  );
}

function Cell({ column, issues }: { column: Column; issues: readonly Issue[] }) {
  return (
    <section className="column" data-testid={CELL}>
      <div className="column-head" data-testid={`${CELL}.column-header`}>
        <h2 data-testid={`${CELL}.column-header.name`}>{column}</h2>
      </div>
      <div className="column-cards" role="list" data-testid={`${CELL}.scroll-container`}>
        {issues.map((issue) => (
          <div role="listitem" key={issue.key}>
            <RenewedCard issue={issue} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** One link lies over the whole card, another is its key. The buttons lie above the first. */
function RenewedCard({ issue }: { issue: Issue }) {
  const { round } = world.use();
  const { key, title } = issue;
  return (
    <div className="renewed" data-testid={`${CELL}.card`} data-vc="business-board-card" data-round={round}>
      <a
        className="renewed-over"
        draggable="true"
        href={`/browse/${key}`}
        aria-label={`${key} ${title}.`}
        onClick={(event) => {
          event.preventDefault();
          openIssue(key);
        }}
      />
      <div className="renewed-head">
        <span>
          <span>
            <span>
              <div role="presentation" className="unseen">
                <button type="button">Edit summary</button>
              </div>
              {title}
            </span>
          </span>
        </span>
        <div>
          <button type="button" className="renewed-menu" aria-label={`Card actions on ${key}`}>
            ⋯
          </button>
        </div>
      </div>
      <div>
        <a className="row-key" href={`/browse/${key}`}>
          {key}
        </a>
      </div>
    </div>
  );
}
