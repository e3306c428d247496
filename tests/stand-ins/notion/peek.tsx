/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { Link } from '../parts/link';
import { PageBody } from './page-body';
import type { NotionPage } from './pages';
import { type Mode, pagePath } from './place';
import { openPeek } from './world';

/** A page in the side or centre peek. Its share button is made anew after it has opened, as on the real page. */
export function Peek({ page, mode }: { page: NotionPage; mode: Mode }) {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSettled(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  const renderer = (
    <div className="notion-peek-renderer">
      <header className="notion-topbar">
        <button type="button" aria-label="Close" onClick={() => openPeek(null)}>
          »
        </button>
        <Link href={pagePath(page)} aria-label="Open as full page">
          ⤢
        </Link>
        <div className="notion-topbar-action-buttons">
          <button type="button" className="notion-topbar-share-menu" key={String(settled)}>
            Share
          </button>
        </div>
      </header>
      <div className="notion-scroller vertical">
        <PageBody page={page} />
      </div>
    </div>
  );
  if (mode === 's') return renderer;
  return (
    <div data-overlay="true">
      <div className="centre">{renderer}</div>
    </div>
  );
}
