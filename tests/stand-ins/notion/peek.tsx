/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { Link } from '../parts/link';
import { PageBody } from './page-body';
import type { NotionPage } from './pages';
import { pagePath } from './place';
import { openPeek } from './world';

/** A page in the side peek. Its share button is made anew after it has opened, as on the real page. */
export function Peek({ page }: { page: NotionPage }) {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSettled(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
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
}
