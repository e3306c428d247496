/** @jsxImportSource react */
import { useEffect } from 'react';
import { useAddress } from '../parts/address';
import { useScheme } from '../parts/scheme';
import { useShortcuts } from '../parts/shortcuts';
import { Database } from './database';
import { FullPage } from './full-page';
import type { NotionPage } from './pages';
import { Peek } from './peek';
import { placeOf } from './place';
import { Shell } from './shell';
import { openPeek, world } from './world';

function markScheme(dark: boolean): void {
  document.body.classList.toggle('dark', dark);
}

const SHORTCUTS = { Escape: () => openPeek(null) };

/** Everything that this stand-in shows of Notion. */
export function App() {
  const { page: id, view, peek: peekId } = placeOf(useAddress());
  const { tasks, scheme } = world.use();
  const page = tasks.find((page) => page.id === id);
  const peek = tasks.find((page) => page.id === peekId);
  useScheme(scheme, markScheme);
  useShortcuts(SHORTCUTS);
  useTitle(peek ?? page);

  return (
    <>
      <Shell page={page}>
        {/* The frame stays; the scroller is another one on every page. */}
        <div className="notion-scroller vertical" key={id ?? view}>
          {page ? <FullPage page={page} /> : <Database view={view} />}
        </div>
      </Shell>
      <div className="notion-overlay-container notion-default-overlay-container">
        {peek && <Peek key={peek.id} page={peek} />}
      </div>
    </>
  );
}

function useTitle(page: NotionPage | undefined): void {
  useEffect(() => {
    document.title = page?.title ?? 'Launch content';
  }, [page]);
}
