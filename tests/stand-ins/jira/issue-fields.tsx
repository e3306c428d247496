/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import { COLUMNS, type Issue } from './issues';
import { saveIssue } from './world';

/** Status, assignee and parent beside the text of an issue. */
export function IssueFields({ issue }: { issue: Issue }) {
  const next = COLUMNS[(COLUMNS.indexOf(issue.column) + 1) % COLUMNS.length] ?? 'To Do';
  return (
    <aside className="fields">
      <button
        type="button"
        className="status"
        data-status={issue.column}
        data-testid="issue-field-status.ui.status-view.status-button.status-button"
        aria-label={`${issue.column} - Change status`}
        onClick={() => saveIssue(issue.key, { column: next })}
      >
        {issue.column}
      </button>
      <h2>Details</h2>
      <Field label="Assignee" testid="issue.views.field.user.assignee">
        {issue.assignee ? (
          <>
            <Avatar person={issue.assignee} /> {issue.assignee.name}
          </>
        ) : (
          'Unassigned'
        )}
      </Field>
      <Field label="Parent">
        <Link href={`/browse/${issue.parent.key}`} data-testid="issue-field-parent.ui.view-link">
          {issue.parent.key} {issue.parent.title}
        </Link>
      </Field>
      <Field label="Sprint">ACT Sprint 14</Field>
      <Field label="Story points">{issue.points}</Field>
      <label className="field">
        <span>Labels</span>
        <input aria-label="Labels" placeholder="None" />
      </label>
    </aside>
  );
}

function Field({ label, testid, children }: { label: string; testid?: string; children: ReactNode }) {
  return (
    <div className="field">
      <span>{label}</span>
      <div className="field-value" data-testid={testid}>
        {children}
      </div>
    </div>
  );
}
