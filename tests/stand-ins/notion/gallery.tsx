/** @jsxImportSource react */
import { VirtualRows } from '../parts/virtual-rows';
import { PageIcon } from './page-icon';
import type { NotionPage } from './pages';
import { pagePath } from './place';
import { StatusPill } from './values';
import { openPeek, world } from './world';

const COLUMNS = 4;
const CARD_PX = 212;

/** A gallery view: cards with a piece of their page as cover, some of them links and some not. */
export function Gallery() {
  const { tasks } = world.use();
  const lines = Array.from({ length: Math.ceil(tasks.length / COLUMNS) }, (_, nth) =>
    tasks
      .slice(nth * COLUMNS, (nth + 1) * COLUMNS)
      .map((page, at) => ({ page, links: (nth + at) % 3 !== 2 })),
  );
  return (
    <div className="notion-gallery-view">
      <VirtualRows
        className="rows"
        items={lines}
        size={CARD_PX}
        idOf={(line) => line[0]?.page.id ?? ''}
        render={(line) => (
          <div className="gallery-line">
            {line.map(({ page, links }) => (
              <Card page={page} links={links} key={page.id} />
            ))}
          </div>
        )}
      />
    </div>
  );
}

function Card({ page, links }: { page: NotionPage; links: boolean }) {
  const { round } = world.use();
  const open = () => openPeek(page.id);
  return (
    <div
      className="notion-selectable notion-page-block notion-collection-item"
      data-block-id={page.id}
      data-round={round}
    >
      {links ? (
        <a
          className="cover"
          href={pagePath(page)}
          onClick={(event) => {
            event.preventDefault();
            open();
          }}
        >
          <Cover page={page} />
        </a>
      ) : (
        <div className="cover" role="presentation" onClick={open}>
          <Cover page={page} />
        </div>
      )}
      <div className="card-title">
        <PageIcon editable />
        <div data-content-editable-leaf="true">{page.title}</div>
      </div>
      <div className="card-facts">
        <StatusPill status={page.status} />
      </div>
    </div>
  );
}

/** What the page begins with: blocks with ids of their own, of which one is a page. */
function Cover({ page }: { page: NotionPage }) {
  return (
    <div className="notion-collection-card-cover">
      <div className="notion-page-content">
        <div className="notion-text-block" data-block-id={`aaaa0001${page.id.slice(8)}`}>
          <div data-content-editable-leaf="true">One idea per piece.</div>
        </div>
        <div className="notion-page-block" data-block-id={`aaaa0002${page.id.slice(8)}`}>
          <div data-content-editable-leaf="true">Old brief</div>
        </div>
      </div>
    </div>
  );
}
