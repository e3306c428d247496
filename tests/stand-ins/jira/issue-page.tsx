/** @jsxImportSource react */

import { IssueView } from './issue-view';
import type { Issue } from './issues';

/** An issue on a page of its own. */
export function IssuePage({ issue }: { issue: Issue }) {
  return (
    <div className="issue-page">
      <header id="jira-issue-header" className="trail">
        Spaces / Fieldnote app
      </header>
      <IssueView issue={issue} />
    </div>
  );
}
