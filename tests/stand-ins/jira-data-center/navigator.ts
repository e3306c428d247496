import type { Issue } from '../jira/issues';
import { assignee, keyLink, lozenge } from './fields';
import { issueContent } from './issue';
import { each, escaped } from './markup';
import { CONTEXT, issueOf, openKey, world } from './world';

/** The navigator: a table, or a list with the open issue beside it. */
export function navigator(): string {
  const open = issueOf(openKey());
  const search = `<h1>Search</h1><input type="text" id="searcher-query" placeholder="Contains text">`;
  return open
    ? `${search}<div class="split-view"><ol class="issue-list">${each(world.issues, item)}</ol>
        <div class="details-panel">${issueContent(open)}</div></div>`
    : `${search}<table id="issuetable"><tbody>${each(world.issues, row)}</tbody></table>`;
}

function row(issue: Issue): string {
  return `<tr class="issuerow" rel="${issue.key}" data-issuekey="${issue.key}">
    <td class="issuekey">${keyLink(issue, `class="issue-link" data-issue-key="${issue.key}"`)}</td>
    <td class="summary"><p><a class="issue-link" data-issue-key="${issue.key}" href="${CONTEXT}/browse/${issue.key}">${escaped(issue.title)}</a></p></td>
    <td class="assignee">${assignee(issue)}</td><td class="status">${lozenge(issue)}</td></tr>`;
}

function item(issue: Issue): string {
  return `<li class="${openKey() === issue.key ? 'focused' : ''}" data-key="${issue.key}" title="${escaped(issue.title)}">
    <a class="splitview-issue-link" data-issue-key="${issue.key}" href="${CONTEXT}/browse/${issue.key}?jql=">
    <span class="issue-link-key">${issue.key}</span> <span class="issue-link-summary">${escaped(issue.title)}</span></a></li>`;
}
