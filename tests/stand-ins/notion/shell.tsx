/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Link } from '../parts/link';
import { type NotionPage, TEAM_HOME } from './pages';
import { databasePath, pagePath } from './place';

/** Sidebar, top bar and the frame that outlives every page. */
export function Shell({ page, children }: { page: NotionPage | undefined; children: ReactNode }) {
  return (
    <div className="notion-app-inner">
      <div className="notion-cursor-listener">
        <nav className="notion-sidebar-container" aria-label="Sidebar">
          <p className="workspace">Acme</p>
          {['Search', 'Home', 'Inbox'].map((label) => (
            <span className="side-link" key={label}>
              {label}
            </span>
          ))}
          <p className="side-title">Teamspaces</p>
          <Link className="side-link here" href={databasePath('table')}>
            Launch content
          </Link>
          <Link className="side-link" href={pagePath(TEAM_HOME)}>
            Team home
          </Link>
          <span className="side-link">Handbook</span>
        </nav>
        <div className="column">
          <TopBar page={page} />
          <main id="main" className="notion-frame">
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}

function TopBar({ page }: { page: NotionPage | undefined }) {
  return (
    <header className="notion-topbar">
      <div className="crumbs">
        <Link href={databasePath('table')}>Launch content</Link>
        {page && <span>/ {page.title}</span>}
      </div>
      <div className="notion-topbar-action-buttons">
        <button type="button" className="notion-topbar-share-menu">
          Share
        </button>
        <button type="button" className="notion-topbar-favorite-button" aria-label="Add to favourites">
          ☆
        </button>
      </div>
    </header>
  );
}
