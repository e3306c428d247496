/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Avatar } from '../parts/avatar';
import { PageIcon } from './page-icon';
import type { NotionPage } from './pages';
import { Related, StatusPill } from './values';
import { openPeek, world } from './world';

interface TableRowProps {
  page: NotionPage;
  index: number;
  /** The title alone, as beside a timeline. */
  narrow?: boolean;
}

/** A row of a table. It carries the page's id; chips in its cells stand for other pages. */
export function TableRow({ page, index, narrow = false }: TableRowProps) {
  const { round } = world.use();
  const cell = (column: number, value: ReactNode) => (
    <div className="notion-table-view-cell" data-col-index={column} data-row-index={index}>
      <div data-testid="property-value">{value}</div>
    </div>
  );
  return (
    <div
      className="notion-selectable notion-page-block notion-collection-item"
      data-block-id={page.id}
      data-round={round}
    >
      <div className="notion-table-view-row">
        {!narrow && cell(0, <StatusPill status={page.status} />)}
        {cell(
          narrow ? 0 : 1,
          <div>
            <div className="title-cell">
              <PageIcon />
              <span>{page.title}</span>
              <button type="button" className="open" onClick={() => openPeek(page.id)}>
                OPEN
              </button>
            </div>
          </div>,
        )}
        {!narrow && (
          <>
            {cell(
              2,
              page.assignee && (
                <span className="who">
                  <Avatar person={page.assignee} /> {page.assignee.name}
                </span>
              ),
            )}
            {cell(3, page.channel)}
            {cell(4, page.related && <Related page={page.related} />)}
          </>
        )}
      </div>
    </div>
  );
}
