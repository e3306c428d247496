/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { useAddress } from '../parts/address';
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import { PEOPLE } from '../parts/story';
import { placeOf, type View, viewPath } from './place';

interface ShellProps {
  view: View;
  /** The open task, if any, and whether it fills the page. */
  pane: ReactNode;
  own: boolean;
  children: ReactNode;
}

const OPEN =
  'FullWidthPageStructureWithDetailsOverlay--withDetailsOverlayOpen FullWidthPageStructureWithDetailsOverlay--shrinkMainContentForOverlay';

/** Side navigation, the header of the view and a place for the task pane at the end, or over everything. */
export function Shell({ view, pane, own, children }: ShellProps) {
  return (
    <div id="asana_full_page">
      <div className="AsanaMain">
        <Sidebar />
        <div id="asana_main">
          <main id="asana_main_page">
            {pane && own ? (
              <div className="FullScreenTaskPane">{pane}</div>
            ) : (
              <>
                {(view === 'list' || view === 'board') && <ProjectHeader view={view} />}
                {view === 'mine' && <MyTasksHeader />}
                <div className={`FullWidthPageStructureWithDetailsOverlay ${pane ? OPEN : ''}`}>
                  <div className="FullWidthPageStructureWithDetailsOverlay-mainContent">{children}</div>
                  {pane && (
                    <div className="FullWidthPageStructureWithDetailsOverlay-detailsOverlay">{pane}</div>
                  )}
                </div>
              </>
            )}
          </main>
        </div>
      </div>
    </div>
  );
}

const GLOBAL = { Home: 'home', 'My tasks': 'mine', Inbox: 'inbox' } as const;

function Sidebar() {
  const project = viewPath('list', placeOf(useAddress()));
  return (
    <nav className="AsanaMain-sidebar" aria-label="Global">
      <span className="create">+ Create</span>
      {Object.entries(GLOBAL).map(([label, view]) => (
        <Link className="side-link" href={viewPath(view, { version: 1 })} key={label}>
          {label}
        </Link>
      ))}
      {['Reporting', 'Portfolios', 'Goals'].map((label) => (
        <span className="side-link" key={label}>
          {label}
        </span>
      ))}
      <p className="side-title">Projects</p>
      <Link className="side-link here" href={project}>
        <i /> Customer health
      </Link>
      <span className="side-link">
        <i className="other" /> Autumn roadshow
      </span>
    </nav>
  );
}

function MyTasksHeader() {
  return (
    <header className="TopbarPageHeaderStructure MyTasksPageHeader">
      <div className="TopbarPageHeaderStructure-titleRow">
        <h1>My tasks</h1>
      </div>
    </header>
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
