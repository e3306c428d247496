/** @jsxImportSource react */
import { COLUMNS, type Issue } from '../jira/issues';
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import { VirtualRows } from '../parts/virtual-rows';
import { issuePath } from './place';
import { world } from './world';

const CARD_PX = 104;

/** A board: every card is the link to its issue. */
export function Board() {
  const { tasks } = world.use();
  return (
    <div className="sx-board">
      {COLUMNS.map((column) => (
        <div className="sx-column" key={column}>
          <span className="sx-group">{column}</span>
          <VirtualRows
            className="sx-cards"
            items={tasks.filter((issue) => issue.column === column)}
            size={CARD_PX}
            idOf={(issue) => issue.key}
            render={(issue) => <Card issue={issue} />}
          />
        </div>
      ))}
    </div>
  );
}

function Card({ issue }: { issue: Issue }) {
  const { round } = world.use();
  return (
    <Link data-board-item="true" data-round={round} draggable href={issuePath(issue)} className="sx-card">
      <div data-contextual-menu="true">
        <div className="sx-top">
          <span>
            <span>{issue.key}</span> › <span>{issue.parent.title}</span>
          </span>
          {issue.assignee && <Avatar person={issue.assignee} />}
        </div>
        <div>
          <span role="img">◔</span> <span>{issue.title}</span>
        </div>
      </div>
      <div data-contextual-menu="true" className="sx-label">
        {issue.points} points
      </div>
    </Link>
  );
}
