import type { Issue } from '../jira/issues';
import { escaped } from './markup';
import { CONTEXT, categoryOf } from './world';

const COLOURS = { new: 'blue-gray', indeterminate: 'yellow', done: 'green' };

export function lozenge(issue: Issue): string {
  const category = categoryOf(issue);
  const classes = ['', `-${COLOURS[category]}`, `-${category}`, '-max-width-medium'];
  const names = classes.map((end) => `jira-issue-status-lozenge${end}`).join(' ');
  return `<span class="aui-lozenge ${names}">${escaped(issue.column)}</span>`;
}

export function assignee({ key, assignee }: Issue): string {
  if (!assignee) return '<em>Unassigned</em>';
  const name = assignee.name.split(' ')[0]?.toLowerCase();
  return `<a class="user-hover" rel="${name}" id="issue_summary_assignee_${key}_${name}"
    href="${CONTEXT}/secure/ViewProfile.jspa?name=${name}">${escaped(assignee.name)}</a>`;
}

export function keyLink({ key }: Issue, more = ''): string {
  return `<a href="${CONTEXT}/browse/${key}" ${more}>${key}</a>`;
}
