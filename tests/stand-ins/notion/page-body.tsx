/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Avatar } from '../parts/avatar';
import { PageComments } from './page-comments';
import { type NotionPage, STATUSES } from './pages';
import { Related, StatusPill } from './values';
import { savePage } from './world';

/** Title, properties, comments and text of a page, all of it open for typing. */
export function PageBody({ page }: { page: NotionPage }) {
  const next = STATUSES[(STATUSES.indexOf(page.status) + 1) % STATUSES.length] ?? 'Done';
  return (
    <div className="notion-selectable notion-page-block" data-block-id={page.id}>
      <h1
        className="notranslate"
        contentEditable
        suppressContentEditableWarning
        aria-roledescription="page title"
        spellCheck={false}
        onBlur={(event) => savePage(page.id, { title: event.currentTarget.textContent ?? '' })}
      >
        {page.title}
      </h1>
      <div className="properties" role="table" aria-label="Page properties">
        <Property name="Status">
          <button type="button" onClick={() => savePage(page.id, { status: next })}>
            <StatusPill status={page.status} />
          </button>
        </Property>
        <Property name="Assignee">
          {page.assignee ? (
            <>
              <Avatar person={page.assignee} /> {page.assignee.name}
            </>
          ) : (
            <span className="empty">Empty</span>
          )}
        </Property>
        <Property name="Channel">{page.channel}</Property>
        <Property name="Audience">
          {page.related ? <Related page={page.related} /> : <span className="empty">Empty</span>}
        </Property>
      </div>
      <PageComments />
      <Blocks />
    </div>
  );
}

function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="property" role="row">
      <div className="property-name" role="cell">
        {name}
      </div>
      <div className="property-value" data-testid="property-value" role="cell">
        {children}
      </div>
    </div>
  );
}

/** What people wrote: blocks with ids of their own, and links to pages of elsewhere. */
function Blocks() {
  return (
    <div
      className="notion-page-content"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-label="Page text"
      aria-multiline="true"
    >
      <div
        className="notion-selectable notion-text-block"
        data-block-id="aaaa0000-bbbb-4ccc-8ddd-eeee00000001"
      >
        <div data-content-editable-leaf="true">
          One idea per piece. A team lead reads it between two meetings, on a phone, and forwards it or not.
        </div>
      </div>
      <div
        className="notion-selectable notion-text-block"
        data-block-id="aaaa0000-bbbb-4ccc-8ddd-eeee00000002"
      >
        <div data-content-editable-leaf="true">
          Builds on <a href="/acme/Old-brief-99990000aaaa4bbb8ccc99990000aaaa">Old brief</a> and{' '}
          <a href="https://app.notion.com/acme/5b1d2c3e4f504a618b729c83ad94be99">the style guide</a>.
        </div>
      </div>
    </div>
  );
}
