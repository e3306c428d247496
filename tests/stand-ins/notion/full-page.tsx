/** @jsxImportSource react */
import { PageBody } from './page-body';
import type { NotionPage } from './pages';

/** A page of the database on its own, or opened in the place of a view. */
export function FullPage({ page }: { page: NotionPage }) {
  return (
    <div className="notion-page-content-wrap">
      <PageBody page={page} />
    </div>
  );
}
