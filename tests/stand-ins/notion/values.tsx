/** @jsxImportSource react */
import { Link } from '../parts/link';
import { PageIcon } from './page-icon';
import type { NotionPage, Status } from './pages';
import { pagePath } from './place';

/** A status as Notion shows it. */
export function StatusPill({ status }: { status: Status }) {
  return (
    <span className="status" data-status={status}>
      {status}
    </span>
  );
}

/** A relation: a chip with the icon and link of another page. */
export function Related({ page }: { page: NonNullable<NotionPage['related']> }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
      <Link className="chip" href={pagePath(page)}>
        <PageIcon />
        <span>{page.title}</span>
      </Link>
    </div>
  );
}
