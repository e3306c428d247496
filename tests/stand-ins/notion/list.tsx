/** @jsxImportSource react */

import { Avatar } from '../parts/avatar';
import { VirtualRows } from '../parts/virtual-rows';
import { PageIcon } from './page-icon';
import type { NotionPage } from './pages';
import { peekPath } from './place';
import { Related, StatusPill } from './values';
import { openPeek, world } from './world';

const ROW_PX = 32;

/** A list view: a line per page, whose name is a link to the peek. */
export function List() {
  const { tasks } = world.use();
  return (
    <div className="notion-list-view">
      <VirtualRows
        className="rows"
        items={tasks}
        size={ROW_PX}
        idOf={(page) => page.id}
        render={(page) => <Line page={page} />}
      />
    </div>
  );
}

function Line({ page }: { page: NotionPage }) {
  const { round } = world.use();
  return (
    <div
      className="notion-selectable notion-page-block notion-collection-item"
      data-block-id={page.id}
      data-round={round}
    >
      <a
        href={peekPath('list', page.id)}
        onClick={(event) => {
          event.preventDefault();
          openPeek(page.id);
        }}
      >
        <PageIcon editable />
        <div data-content-editable-leaf="true">{page.title}</div>
      </a>
      <div className="list-facts">
        {page.related && <Related page={page.related} />}
        <div data-testid="property-value">
          <StatusPill status={page.status} />
        </div>
        {page.assignee && <Avatar person={page.assignee} />}
      </div>
    </div>
  );
}
