/** @jsxImportSource react */
import { useEffect } from 'react';
import { useAddress } from '../parts/address';
import { useScheme } from '../parts/scheme';
import { useShortcuts } from '../parts/shortcuts';
import { IssuePage } from './issue-page';
import { epicAsIssue, type Issue } from './issues';
import { Navigator } from './navigator';
import { OpenIssue } from './open-issue';
import { Shell } from './shell';
import { View } from './views';
import { keyOf, openIssue, world } from './world';

function markScheme(dark: boolean): void {
  document.documentElement.dataset.colorMode = dark ? 'dark' : 'light';
}

const SHORTCUTS = {
  c: () =>
    document.querySelector<HTMLElement>('[data-testid="atlassian-navigation--create-button"]')?.click(),
  '/': () => document.querySelector<HTMLElement>('.search input')?.focus(),
  j: () => step(1),
  k: () => step(-1),
  Escape: () => openIssue(null),
};

function step(by: number): void {
  const { tasks } = world.now();
  const at = tasks.findIndex((issue) => issue.key === keyOf(new URL(location.href)));
  openIssue(tasks[at + by]?.key ?? null);
}

/** Everything that this stand-in shows of Jira. */
export function App() {
  const url = useAddress();
  const { tasks, scheme, openIn } = world.use();
  const key = keyOf(url);
  const open = tasks.find((issue) => issue.key === key) ?? epicAsIssue(key);
  useScheme(scheme, markScheme);
  useShortcuts(SHORTCUTS);
  useTitle(open);

  if (url.pathname.startsWith('/browse/')) return <Shell>{open && <IssuePage issue={open} />}</Shell>;
  if (url.pathname.startsWith('/issues/')) {
    return (
      <Shell>
        <Navigator open={open} />
      </Shell>
    );
  }
  return (
    <Shell aside={open && openIn === 'panel' ? <OpenIssue issue={open} kind="panel" /> : null}>
      <View path={url.pathname} />
      {open && openIn !== 'panel' && <OpenIssue issue={open} kind={openIn} />}
    </Shell>
  );
}

/** The title follows the address one frame later, as it does on the real pages. */
function useTitle(open: Issue | undefined): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      document.title = open ? `[${open.key}] ${open.title} - Jira` : 'ACT board - Agile board - Jira';
    });
    return () => cancelAnimationFrame(frame);
  }, [open]);
}
