/** @jsxImportSource react */
import { Link } from '../parts/link';
import { IssueTableRow } from './issue-table-row';
import { around, type Issue, lozengeId } from './issues';
import { world } from './world';

/** The children of an epic, and the issues that are linked to it. */
export function IssuesAround({ issue }: { issue: Issue }) {
  const { tasks, mount } = world.use();
  const { children, linked } = around(tasks, issue.key);
  if (children.length === 0) return null;
  return (
    <div key={mount}>
      <section data-testid="issue.issue-view.views.common.child-issues-panel.child-issues-panel">
        <h2>Work items</h2>
        <table className="issue-table" aria-label="Work" data-vc="issue-table">
          <tbody>
            {children.map((child) => (
              <IssueTableRow key={child.key} issue={child} isChild />
            ))}
          </tbody>
        </table>
      </section>
      <section data-testid="issue.views.issue-base.content.issue-links.group-container">
        <h2>relates to</h2>
        <ul className="line-cards">
          {linked.map((other) => (
            <LineCard key={other.key} issue={other} />
          ))}
        </ul>
      </section>
    </div>
  );
}

const CARD = 'issue.issue-view.views.common.issue-line-card';

function LineCard({ issue }: { issue: Issue }) {
  const { key, title, column } = issue;
  return (
    <div role="listitem">
      <div className="row line-card" data-testid={`${CARD}.card-container`}>
        <Link className="row-key" href={`/browse/${key}`} data-testid={`${CARD}.issue-line-card-view.key`}>
          {key}
        </Link>
        <Link
          className="row-title"
          href={`/browse/${key}`}
          data-testid="issue-field-summary.ui.inline-read.link-item"
        >
          {title}
        </Link>
        <div data-testid="issue-line-card.ui.status.status-field-container">
          <span className="lozenge" data-status={column} data-testid={`${lozengeId(column)}--text`}>
            {column}
          </span>
        </div>
      </div>
    </div>
  );
}
