/** @jsxImportSource react */
import { Link } from '../parts/link';
import { Board } from './board';
import { DATABASE } from './pages';
import { databasePath } from './place';
import { Table } from './table';
import { world } from './world';

/** The database as a page: its title, its views and the present one. */
export function Database({ view }: { view: 'table' | 'board' }) {
  const { mount } = world.use();
  return (
    <div className="notion-selectable notion-collection_view_page-block" data-block-id={DATABASE}>
      <h1 className="database-title notranslate">Launch content</h1>
      <nav className="views" aria-label="Views">
        <Link href={databasePath('table')} aria-current={view === 'table' ? 'page' : undefined}>
          All content
        </Link>
        <Link href={databasePath('board')} aria-current={view === 'board' ? 'page' : undefined}>
          By status
        </Link>
      </nav>
      {view === 'table' ? <Table key={mount} /> : <Board key={mount} />}
    </div>
  );
}
