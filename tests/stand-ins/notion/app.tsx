/** @jsxImportSource react */
import { useEffect } from 'react';
import { useAddress } from '../parts/address';
import { useScheme } from '../parts/scheme';
import { useShortcuts } from '../parts/shortcuts';
import { Database } from './database';
import { Interviews, TeamHome } from './documents';
import { FullPage } from './full-page';
import { INTERVIEWS, type NotionPage, TEAM_HOME } from './pages';
import { Peek } from './peek';
import { type Place, placeOf } from './place';
import { Shell } from './shell';
import { openPeek, world } from './world';

function markScheme(dark: boolean): void {
  document.body.classList.toggle('dark', dark);
}

const SHORTCUTS = { Escape: () => openPeek(null) };

/** Everything that this stand-in shows of Notion. */
export function App() {
  const place = placeOf(useAddress());
  const { tasks, scheme } = world.use();
  const isFull = place.mode === 'f' && place.peek !== null;
  const shown = isFull ? place.peek : place.page;
  const page = tasks.find((page) => page.id === shown);
  const peek = isFull ? undefined : tasks.find((page) => page.id === place.peek);
  useScheme(scheme, markScheme);
  useShortcuts(SHORTCUTS);
  useTitle(peek ?? page);

  return (
    <>
      <Shell page={page}>
        {/* The frame stays; the scroller is another one on every page. */}
        <div className="notion-scroller vertical" key={shown ?? place.view}>
          {page ? <FullPage page={page} /> : <Beneath place={place} />}
        </div>
      </Shell>
      <div className="notion-overlay-container notion-default-overlay-container">
        {peek && <Peek key={peek.id} page={peek} mode={place.mode} />}
      </div>
    </>
  );
}

function Beneath({ place: { page, view } }: { place: Place }) {
  if (page === TEAM_HOME.id) return <TeamHome />;
  return page === INTERVIEWS.id ? <Interviews /> : <Database view={view} />;
}

function useTitle(page: NotionPage | undefined): void {
  useEffect(() => {
    document.title = page?.title ?? 'Launch content';
  }, [page]);
}
