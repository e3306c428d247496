/** @jsxImportSource react */
import { ClickToEdit } from '../parts/click-to-edit';
import { Link } from '../parts/link';
import { Activity } from './activity';
import { Description } from './description';
import { IssueFields } from './issue-fields';
import type { Issue } from './issues';
import { IssuesAround } from './issues-around';
import { saveIssue } from './world';

/** What page, panel and modal show of an issue. */
export function IssueView({ issue, compact = false }: { issue: Issue; compact?: boolean }) {
  return (
    <div
      className={compact ? 'issue compact' : 'issue'}
      data-testid={compact ? 'issue.views.issue-details.issue-layout.compact-layout' : undefined}
    >
      <div className="issue-main" data-testid="issue.views.issue-details.issue-layout.container-left">
        <Breadcrumbs issue={issue} />
        <h1 data-testid="issue.views.issue-base.foundation.summary.heading">
          <ClickToEdit
            value={issue.title}
            label="Summary"
            save={(title) => saveIssue(issue.key, { title })}
          />
        </h1>
        <Description issue={issue} />
        <IssuesAround issue={issue} />
        <Activity />
      </div>
      <IssueFields issue={issue} />
    </div>
  );
}

const BREADCRUMBS = 'issue.views.issue-base.foundation.breadcrumbs';

function Breadcrumbs({ issue }: { issue: Issue }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumbs">
      <Link href={`/browse/${issue.parent.key}`} data-testid={`${BREADCRUMBS}.parent-issue.item`}>
        {issue.parent.key}
      </Link>
      <span>/</span>
      <div data-testid={`${BREADCRUMBS}.breadcrumb-current-issue-container`}>
        <Link href={`/browse/${issue.key}`} data-testid={`${BREADCRUMBS}.current-issue.item`}>
          {issue.key}
        </Link>
      </div>
    </nav>
  );
}
