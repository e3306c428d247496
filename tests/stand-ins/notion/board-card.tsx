/** @jsxImportSource react */
import { Avatar } from '../parts/avatar';
import { PageIcon } from './page-icon';
import type { NotionPage } from './pages';
import { pagePath } from './place';
import { openPeek, world } from './world';

/** A card of a board: a link around everything, which opens the peek. */
export function BoardCard({ page }: { page: NotionPage }) {
  const { round } = world.use();
  return (
    <div
      className="notion-selectable notion-page-block notion-collection-item"
      data-block-id={page.id}
      data-round={round}
    >
      <a
        href={pagePath(page)}
        onClick={(event) => {
          event.preventDefault();
          openPeek(page.id);
        }}
      >
        <div className="card-title">
          <PageIcon editable />
          <div data-content-editable-leaf="true">{page.title}</div>
        </div>
        <div className="card-facts">
          {page.assignee && <Avatar person={page.assignee} />}
          <span>{page.channel}</span>
        </div>
      </a>
    </div>
  );
}
