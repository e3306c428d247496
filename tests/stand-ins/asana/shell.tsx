/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { useAddress } from '../parts/address';
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import { PEOPLE } from '../parts/story';
import { placeOf, type View, viewPath } from './place';

interface ShellProps {
  view: View;
  pane: ReactNode;
  children: ReactNode;
}

const OPEN =
  'FullWidthPageStructureWithDetailsOverlay--withDetailsOverlayOpen FullWidthPageStructureWithDetailsOverlay--shrinkMainContentForOverlay';

/** Side navigation, project header and a place for the task pane at the right. */
export function Shell({ view, pane, children }: ShellProps) {
  return (
    <div id="asana_full_page">
      <div className="AsanaMain">
        <Sidebar />
        <div id="asana_main">
          <main id="asana_main_page">
            {(view === 'list' || view === 'board') && <ProjectHeader view={view} />}
            <div className={`FullWidthPageStructureWithDetailsOverlay ${pane ? OPEN : ''}`}>
              <div className="FullWidthPageStructureWithDetailsOverlay-mainContent">{children}</div>
              {pane && <div className="FullWidthPageStructureWithDetailsOverlay-detailsOverlay">{pane}</div>}
            </div>
          </main>
        </div>
      </div>
    </div>
  );
}

function Sidebar() {
  return (
    <nav className="AsanaMain-sidebar" aria-label="Global">
      <span className="create">+ Create</span>
      {['Home', 'My tasks', 'Inbox', 'Reporting', 'Portfolios', 'Goals'].map((label) => (
        <span className="side-link" key={label}>
          {label}
        </span>
      ))}
      <p className="side-title">Projects</p>
      <span className="side-link here">
        <i /> Customer health
      </span>
      <span className="side-link">
        <i className="other" /> Autumn roadshow
      </span>
    </nav>
  );
}

function ProjectHeader({ view }: { view: View }) {
  const place = placeOf(useAddress());
  return (
    <header className="TopbarPageHeaderStructure">
      <div className="TopbarPageHeaderStructure-titleRow">
        <span className="project-mark" />
        <h1>Customer health</h1>
        <span className="on-track">On track</span>
        <span className="faces">
          {PEOPLE.slice(0, 4).map((person) => (
            <Avatar key={person.id} person={person} />
          ))}
        </span>
      </div>
      <nav className="tabs" aria-label="Views">
        <Link href={viewPath('list', place)} aria-current={view === 'list' ? 'page' : undefined}>
          List
        </Link>
        <Link href={viewPath('board', place)} aria-current={view === 'board' ? 'page' : undefined}>
          Board
        </Link>
      </nav>
    </header>
  );
}
