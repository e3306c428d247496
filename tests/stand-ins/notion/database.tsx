/** @jsxImportSource react */
import { Link } from '../parts/link';
import { Board } from './board';
import { Gallery } from './gallery';
import { List } from './list';
import { DATABASE, VIEWS } from './pages';
import { databasePath, type View } from './place';
import { Table } from './table';
import { Timeline } from './timeline';
import { world } from './world';

const NAMES: Record<View, string> = {
  table: 'All content',
  board: 'By status',
  list: 'To read',
  gallery: 'Covers',
  timeline: 'Calendar weeks',
};
const LAYOUTS = { table: Table, board: Board, list: List, gallery: Gallery, timeline: Timeline };

/** The database as a page: its title, its views and the present one. */
export function Database({ view }: { view: View }) {
  const { mount } = world.use();
  const Layout = LAYOUTS[view];
  return (
    <div className="notion-selectable notion-collection_view_page-block" data-block-id={DATABASE}>
      <h1 className="database-title notranslate">Launch content</h1>
      <nav className="views" aria-label="Views">
        {(Object.keys(VIEWS) as View[]).map((each) => (
          <Link href={databasePath(each)} aria-current={each === view ? 'page' : undefined} key={each}>
            {NAMES[each]}
          </Link>
        ))}
      </nav>
      <Layout key={mount} />
    </div>
  );
}

/** The database among the text of a page: an island in what can be typed in. */
export function InlineDatabase() {
  const { mount } = world.use();
  return (
    <div
      className="notion-selectable notion-collection_view-block"
      data-block-id={DATABASE}
      contentEditable={false}
      suppressContentEditableWarning
      data-content-editable-void="true"
    >
      <h1 className="inline-title">Launch content</h1>
      <List key={mount} />
    </div>
  );
}
