import { backlogPool, boardPool } from './board';
import { detailPane, issueContent } from './issue';
import { navigator } from './navigator';
import { CONTEXT, issueOf, openKey, path, world } from './world';

const SHELL = `<div id="page">
  <header id="header" role="banner"><nav class="aui-header"><span class="aui-header-logo">Acme Jira</span>
    <a href="${CONTEXT}/secure/RapidBoard.jspa?rapidView=12&amp;projectKey=ACT">Board</a>
    <a href="${CONTEXT}/secure/RapidBoard.jspa?rapidView=12&amp;projectKey=ACT&amp;view=planning.nodetail">Backlog</a>
    <a href="${CONTEXT}/issues/?jql=">Issues</a>
    <input id="quickSearchInput" type="text" placeholder="Search" title="Search ( Type '/' )"></nav></header>
  <main id="content" role="main"></main></div>`;

/** Draws what the address names. Like RapidBoard it replaces markup whole, so that no row outlives a change. */
export function draw(): void {
  document.documentElement.dataset.colorMode = world.scheme;
  const root = document.getElementById('root');
  if (root && !document.getElementById('page')) root.innerHTML = SHELL;
  const content = document.getElementById('content');
  if (content && path() === '/secure/RapidBoard.jspa') fillBoard(content);
  else if (content) content.innerHTML = markup();
  const open = path().startsWith('/browse/') ? issueOf(openKey()) : undefined;
  document.title = open ? `[${open.key}] ${open.title} - Acme Jira` : 'ACT board - Agile Board - Acme Jira';
}

function markup(): string {
  const open = issueOf(openKey());
  if (/^\/(?:projects\/[^/]+\/)?issues/.test(path()) || location.search.includes('jql=')) return navigator();
  return open ? issueContent(open) : '<h1>Dashboard</h1>';
}

function fillBoard(content: HTMLElement): void {
  const isBacklog = location.search.includes('view=planning');
  if (!document.getElementById('ghx-pool'))
    content.innerHTML =
      '<div id="gh"><h1 id="ghx-board-name">ACT board</h1><div id="ghx-content-group">' +
      '<div id="ghx-pool"></div><div id="ghx-detail-view"></div></div></div>';
  const pool = document.getElementById('ghx-pool');
  const pane = document.getElementById('ghx-detail-view');
  const open = issueOf(openKey());
  if (pool) {
    pool.className = isBacklog ? 'ghx-plan' : 'ghx-work';
    pool.innerHTML = isBacklog ? backlogPool() : boardPool();
  }
  if (pane) pane.innerHTML = open ? detailPane(open) : '';
}
