import { issues } from '../jira/issues';
import { recordWhatIsHeard } from '../parts/heard';
import type { StandInHook } from '../parts/stand-in';
import '../parts/base.css';
import './look.css';
import { draw } from './page';
import { addressOf, openKey, world } from './world';

recordWhatIsHeard();
draw();
addEventListener('popstate', draw);
document.addEventListener('click', act);
document.addEventListener('keydown', step);

/** A card opens beside the board; links load a page, as all but the board's own do. */
function act(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  if (!target || target.closest('a, input, textarea')) return;
  const row = target.closest<HTMLElement>('.js-issue');
  if (row || target.closest('.ghx-detail-close')) open(row?.dataset.issueKey ?? null);
}

/** Jira's own keys on a board; they hear what any element of the page lets through. */
function step({ key, target }: KeyboardEvent): void {
  if (target instanceof Element && target.closest('input, textarea')) return;
  if (key === '/') document.getElementById('quickSearchInput')?.focus();
  const at = world.issues.findIndex((issue) => issue.key === openKey());
  if (key === 'j' || key === 'k') open(world.issues[at + (key === 'j' ? 1 : -1)]?.key ?? null);
}

function open(key: string | null): void {
  const address = addressOf(key);
  if (new URL(address, location.href).pathname !== location.pathname) location.assign(address);
  else after(() => history.pushState(null, '', address));
}

function after(change: () => void): void {
  change();
  draw();
}

window.standIn = {
  rerender: draw,
  remount: draw,
  reorder: () => after(() => world.issues.reverse()),
  setCount: (count) =>
    after(() => {
      world.issues = issues(count);
    }),
  openTask: open,
  openModal: () => open(world.issues[0]?.key ?? null),
  setScheme: (scheme) =>
    after(() => {
      world.scheme = scheme;
    }),
  rename: (id, title) =>
    after(() => {
      world.issues = world.issues.map((issue) => (issue.key === id ? { ...issue, title } : issue));
    }),
} satisfies StandInHook;
