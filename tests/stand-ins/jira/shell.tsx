/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import { PEOPLE } from '../parts/story';
import { BOARD } from './world';

/** Navigation around a view, with a place for the preview panel. */
export function Shell({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div id="jira-frontend" className="shell">
      <TopBar />
      <div className="layout" data-testid="page-layout.root">
        <nav className="side" data-testid="page-layout.sidebar" aria-label="Space">
          <p className="space">
            <span className="space-mark">F</span> Fieldnote app
          </p>
          <SideLink to={BOARD}>Board</SideLink>
          <SideLink to={`${BOARD}/backlog`}>Backlog</SideLink>
          <SideLink to={`${BOARD}/timeline`}>Timeline</SideLink>
          <SideLink to={`${BOARD}/reports`}>Reports</SideLink>
        </nav>
        <main className="main" data-testid="page-layout.main">
          {children}
        </main>
        <div className="aside" data-testid="page-layout.aside">
          {aside}
        </div>
      </div>
    </div>
  );
}

function SideLink({ to, children }: { to: string; children: string }) {
  const here = location.pathname === to;
  return (
    <Link className="side-link" href={to} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}

function TopBar() {
  const [creating, setCreating] = useState(false);
  return (
    <header className="top" data-testid="page-layout.top-nav">
      <span className="top-name">Acme work</span>
      <label className="search">
        <input type="search" placeholder="Search" aria-label="Search" />
      </label>
      <button
        type="button"
        className="create"
        data-testid="atlassian-navigation--create-button"
        onClick={() => setCreating(!creating)}
      >
        Create
      </button>
      {creating && <output className="creating">New work item</output>}
      <Avatar person={PEOPLE[0]} />
    </header>
  );
}
