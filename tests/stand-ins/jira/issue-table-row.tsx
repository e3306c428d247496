/** @jsxImportSource react */
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import { type Issue, lozengeId } from './issues';
import { openIssue, world } from './world';

const CELLS = 'native-issue-table.common.ui.issue-cells';

/** A row of the tables of a search and of an epic's children; among children the title is a link, too. */
export function IssueTableRow({ issue, isChild = false }: { issue: Issue; isChild?: boolean }) {
  const { round } = world.use();
  const { key, title, assignee, column } = issue;
  const summary = { className: 'row-title', 'data-testid': `${CELLS}.issue-summary.issue-summary-cell` };
  return (
    <tr
      role="row"
      data-testid="native-issue-table.ui.issue-row"
      data-vc="issue-row"
      data-round={round}
      onClick={isChild ? undefined : () => openIssue(key)}
    >
      <td>
        <input type="checkbox" aria-label={`Select ${key}`} onClick={(event) => event.stopPropagation()} />
      </td>
      <th scope="row">
        <div className="merged" data-testid="native-issue-table.ui.row.issue-row.merged-cell">
          <Link
            className="row-key"
            href={`/browse/${key}`}
            data-testid={`${CELLS}.issue-key.issue-key-cell`}
            onClick={(event) => event.stopPropagation()}
          >
            {key}
          </Link>
          {isChild ? (
            <Link {...summary} href={`/browse/${key}`}>
              {title}
            </Link>
          ) : (
            <span {...summary}>{title}</span>
          )}
        </div>
      </th>
      <td>{assignee && <Avatar person={assignee} />}</td>
      <td>
        <button type="button" data-testid={lozengeId(column)}>
          <span className="lozenge" data-status={column} data-testid={`${lozengeId(column)}--text`}>
            {column}
          </span>
        </button>
      </td>
    </tr>
  );
}
