import { COLUMNS, type Issue } from '../jira/issues';
import { keyLink } from './fields';
import { each, escaped } from './markup';
import { openKey, world } from './world';

/** The pool of the board: what RapidBoard replaces whole whenever anything on it changes. */
export function boardPool(): string {
  return `<ul id="ghx-column-headers">${each(COLUMNS, (name) => `<li><h2>${name}</h2></li>`)}</ul>
    <div class="ghx-swimlane" swimlane-id="1"><ul class="ghx-columns">${each(COLUMNS, column)}</ul></div>`;
}

function column(name: string): string {
  const issues = world.issues.filter((issue) => issue.column === name);
  return `<li class="ghx-column" data-column-id="${name}">${each(issues, card)}</li>`;
}

function card(issue: Issue): string {
  const state = `${openKey() === issue.key ? 'ghx-selected' : ''} ${issue.column === 'Done' ? 'ghx-done' : ''}`;
  return `<div class="js-detailview ghx-issue js-issue ${state}" tabindex="0" role="listitem"
      data-issue-id="${idOf(issue)}" data-issue-key="${issue.key}" aria-label="${issue.key}">
    <div class="ghx-issue-content">
      <div class="ghx-key">${keyLink(issue, `title="${issue.key}" tabindex="-1" class="js-key-link ghx-key-link"`)}</div>
      <section class="ghx-summary" title="${escaped(issue.title)}"><span class="ghx-inner">${escaped(short(issue.title))}</span></section>
    </div>
    <section class="ghx-stat-fields"><span class="ghx-estimate">${issue.points}</span></section>
  </div>`;
}

/** Cards cut their titles off in the markup already. */
function short(title: string): string {
  return title.length > 34 ? `${title.slice(0, 33)}…` : title;
}

function idOf({ key }: Issue): string {
  return `1${key.replace(/\D/g, '').padStart(5, '0')}`;
}

/** The sprint and the backlog below it, replaced whole as the board is. */
export function backlogPool(): string {
  const [sprint, rest] = [true, false].map((inSprint) =>
    world.issues.filter((issue) => issue.inSprint === inSprint),
  );
  return `<div class="ghx-sprint-group"><div class="ghx-backlog-container ghx-sprint-planned" data-sprint-id="41">
      <h2>Sprint 8</h2><div class="ghx-issues">${each(sprint ?? [], row)}</div></div></div>
    <div class="ghx-backlog-group"><div class="ghx-backlog-container">
      <h2>Backlog</h2><div class="ghx-issues">${each(rest ?? [], row)}</div></div></div>`;
}

function row(issue: Issue): string {
  const state = openKey() === issue.key ? 'ghx-selected' : '';
  return `<div class="js-issue js-sortable ghx-issue-compact ${state}" tabindex="0"
      data-issue-id="${idOf(issue)}" data-issue-key="${issue.key}">
    <div class="ghx-issue-content"><div class="ghx-row">
      <div class="ghx-key">${keyLink(issue, `title="${issue.key}" class="js-key-link"`)}</div>
      <div class="ghx-summary" title="${escaped(issue.title)}"><span class="ghx-inner">${escaped(issue.title)}</span></div>
      <div class="ghx-end"><span class="ghx-estimate">${issue.points}</span></div>
    </div></div>
  </div>`;
}
