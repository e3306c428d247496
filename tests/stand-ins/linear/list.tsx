/** @jsxImportSource react */
import { COLUMNS, type Issue } from '../jira/issues';
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import { VirtualRows } from '../parts/virtual-rows';
import { issuePath } from './place';
import { world } from './world';

const ROW_PX = 44;

/** A list grouped by status: every row is the link to its issue, and so is the head of a group no link. */
export function List() {
  const { tasks } = world.use();
  const lines = COLUMNS.flatMap((column) => [column, ...tasks.filter((issue) => issue.column === column)]);
  return (
    <div data-list-wrapper="true" className="sx-list">
      <VirtualRows
        className="sx-rows"
        items={lines}
        size={ROW_PX}
        idOf={(line) => (typeof line === 'string' ? line : line.key)}
        render={(line) => (typeof line === 'string' ? <GroupHead column={line} /> : <Row issue={line} />)}
      />
    </div>
  );
}

function GroupHead({ column }: { column: string }) {
  return (
    <div data-list-row="true" data-list-key={`GROUP_${column}`} className="sx-group">
      {column}
    </div>
  );
}

/** Also the row of a sub-issue. */
export function Row({ issue }: { issue: Issue }) {
  const { round } = world.use();
  return (
    <Link
      data-list-key={`0a1b-${issue.key}`}
      data-list-row="true"
      data-round={round}
      href={issuePath(issue)}
      className="sx-row"
    >
      <div data-contextual-menu="true" className="sx-cells">
        <span role="img" aria-label="High priority" className="sx-icon">
          ▮
        </span>
        <span data-column-id="issueId" className="sx-key">
          {issue.key}
        </span>
        <span role="img" className="sx-icon">
          ◔
        </span>
        <span className="sx-title">{issue.title}</span>
        <span className="sx-parent">› {issue.parent.title}</span>
        {issue.assignee && <Avatar person={issue.assignee} />}
      </div>
    </Link>
  );
}
