import type { Issue } from '../jira/issues';
import { assignee, keyLink, lozenge } from './fields';
import { each, escaped } from './markup';
import { CONTEXT, world } from './world';

/** The detail pane beside a board. */
export function detailPane(issue: Issue): string {
  return `<div id="ghx-detail-issue" class="ghx-detail-issue" data-issuekey="${issue.key}">
    <div class="ghx-detail-head">
      <dl class="ghx-detail-list"><dd class="ghx-fieldname-issuekey">${keyLink(issue)}</dd></dl>
      <button class="ghx-detail-close" aria-label="Close">×</button>
      <h2 data-field-id="summary" class="ghx-editable">${escaped(issue.title)}</h2>
    </div>
    ${fields(issue)}${texts(issue)}
  </div>`;
}

/** An issue on its own page, or beside the navigator's list. */
export function issueContent(issue: Issue): string {
  const others = world.issues.filter((one) => one.parent.key === issue.parent.key && one.key !== issue.key);
  return `<div id="issue-content" class="issue-edit-form">
    <header id="stalker" class="issue-header js-stalker"><div class="aui-page-header-main">
      <ol class="aui-nav aui-nav-breadcrumbs">
        <li><a href="${CONTEXT}/browse/ACT">Activation</a></li>
        <li><a class="issue-link" data-issue-key="${issue.key}" href="${CONTEXT}/browse/${issue.key}" id="key-val">${issue.key}</a></li>
      </ol>
      <h1 id="summary-val">${escaped(issue.title)}</h1>
    </div></header>
    ${fields(issue)}
    <div id="customfieldmodule"><div id="customfield_10006-val" class="value type-gh-epic-link" data-fieldtype="gh-epic-link">
      <a class="aui-label" href="${CONTEXT}/browse/${issue.parent.key}">${escaped(issue.parent.title)}</a></div></div>
    ${texts(issue)}
    <div id="linkingmodule"><h4>Issue Links</h4><dl class="links-list"><dt title="relates to">relates to</dt>${each(others.slice(0, 2), linked)}</dl></div>
    <div id="view-subtasks"><h4>Sub-Tasks</h4><table id="issuetable"><tbody>${each(others.slice(2, 5), subtask)}</tbody></table></div>
  </div>`;
}

function fields(issue: Issue): string {
  return `<ul id="issuedetails">
    <li>Status: <span id="status-val" class="value">${lozenge(issue)}</span></li>
    <li>Assignee: <span id="assignee-val" class="view-issue-field">${assignee(issue)}</span></li>
  </ul>`;
}

function texts(issue: Issue): string {
  return `<div id="descriptionmodule"><h4>Description</h4><div id="description-val"><div class="user-content-block">
      <p>After ${keyLink({ ...issue, key: 'ACT-901' }, 'class="issue-link" data-issue-key="ACT-901"')} this is what is left.</p></div></div></div>
    <div id="activitymodule"><div class="activity-comment"><div class="action-body">
      <p>Same as ${keyLink({ ...issue, key: 'ACT-902' }, 'class="issue-link" data-issue-key="ACT-902"')}</p></div></div>
      <textarea id="comment" rows="2" placeholder="Comment"></textarea></div>`;
}

function linked(issue: Issue): string {
  return `<dd id="internal-${issue.key}" class="issue-link"><div class="link-content"><p>
    <span title="${issue.key}: ${escaped(issue.title)}">${keyLink(issue, `class="issue-link link-title" data-issue-key="${issue.key}"`)}
    <span class="link-summary">${escaped(issue.title)}</span></span></p>
    <ul class="link-snapshot"><li class="status">${lozenge(issue)}</li></ul></div></dd>`;
}

function subtask(issue: Issue): string {
  return `<tr class="issuerow" id="issuerow${issue.key}" rel="${issue.key}" data-issuekey="${issue.key}">
    <td class="stsequence">1.</td>
    <td class="stsummary"><a class="issue-link" data-issue-key="${issue.key}" href="${CONTEXT}/browse/${issue.key}">${escaped(issue.title)}</a></td>
    <td class="status">${lozenge(issue)}</td><td class="assignee">${assignee(issue)}</td></tr>`;
}
