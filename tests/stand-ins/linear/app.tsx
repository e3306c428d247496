/** @jsxImportSource react */
import { type ReactNode, useEffect } from 'react';
import type { Issue } from '../jira/issues';
import { useAddress } from '../parts/address';
import { Link } from '../parts/link';
import { useScheme } from '../parts/scheme';
import { Board } from './board';
import { IssuePage } from './issue-page';
import { List } from './list';
import { BOARD, issuePath, LIST, placeOf } from './place';
import { world } from './world';

/** The scheme stands in a `meta` alone; every class is hashed. */
function markScheme(dark: boolean): void {
  const meta = document.querySelector('meta[name="color-scheme"]') ?? document.createElement('meta');
  meta.setAttribute('name', 'color-scheme');
  meta.setAttribute('content', dark ? 'dark' : 'light');
  document.head.append(meta);
  document.documentElement.classList.toggle('dark', dark);
}

/** Everything that this stand-in shows of Linear. */
export function App() {
  const { view, issue: key } = placeOf(useAddress());
  const { tasks, scheme, mount } = world.use();
  const issue = tasks.find((one) => one.key === key);
  useScheme(scheme, markScheme);
  useEffect(() => {
    document.title = issue ? `${issue.key} ${issue.title}` : 'Acme › Activation › Active issues';
  }, [issue]);

  return (
    <div id="mainLayoutContainer">
      <Navigation favourite={tasks[1]} />
      <main>
        <Head issue={issue} />
        {issue && <IssuePage issue={issue} key={issue.key} />}
        {view === 'list' && <List key={mount} />}
        {view === 'board' && <Board key={mount} />}
      </main>
    </div>
  );
}

function Navigation({ favourite }: { favourite: Issue | undefined }) {
  return (
    <nav className="sx-nav">
      <Item href="/acme/inbox">Inbox</Item>
      <Item href={LIST}>Active issues</Item>
      <Item href={BOARD}>Board</Item>
      {favourite && <Item href={issuePath(favourite)}>{favourite.title}</Item>}
    </nav>
  );
}

function Item({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="sx-item" href={href} data-active="false">
      {children}
    </Link>
  );
}

function Head({ issue }: { issue: Issue | undefined }) {
  return (
    <header className="sx-head">
      <Link href={LIST}>Activation</Link>
      {issue && (
        <Link href={issuePath(issue)}>
          {issue.key} {issue.title}
        </Link>
      )}
    </header>
  );
}
