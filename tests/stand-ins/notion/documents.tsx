/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Link } from '../parts/link';
import { InlineDatabase } from './database';
import { PageIcon } from './page-icon';
import { DATABASE, INTERVIEWS, TEAM_HOME } from './pages';
import { pagePath, undashed } from './place';

/** A document with the database in it, beside what looks like tasks and is none. */
export function TeamHome() {
  return (
    <Document {...TEAM_HOME}>
      <TextBlock nth={11}>
        Read <a href={`/acme/${undashed(DATABASE)}?p=99990000aaaa4bbb8ccc99990000aaab&pm=s`}>the old plan</a>{' '}
        first.
      </TextBlock>
      <div className="notion-selectable notion-to_do-block" data-block-id={blockId(12)}>
        <span role="checkbox" aria-checked="false" tabIndex={-1} className="to-do" />
        <div data-content-editable-leaf="true">Send the invitations</div>
      </div>
      <SubPage {...INTERVIEWS} />
      <InlineDatabase />
    </Document>
  );
}

/** A document in that document: blocks, a simple table and a page, none of them a task. */
export function Interviews() {
  return (
    <Document {...INTERVIEWS}>
      <TextBlock nth={21}>Six teams that switched in October.</TextBlock>
      <table className="notion-simple-table" role="table">
        <tbody>
          <tr className="notion-table-row" data-block-id={blockId(22)}>
            <td>Owner</td>
            <td>
              <a href="/acme/Ben-99990000aaaa4bbb8ccc99990000aaac">Ben</a>
            </td>
          </tr>
        </tbody>
      </table>
      <SubPage id={blockId(23)} title="Mei, Porto" />
    </Document>
  );
}

function Document({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="notion-page-content-wrap document">
      <div className="notion-selectable notion-page-block" data-block-id={id}>
        <h1
          className="notranslate"
          contentEditable
          suppressContentEditableWarning
          aria-roledescription="page title"
        >
          {title}
        </h1>
      </div>
      <div
        className="notion-page-content"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-label="Page text"
        aria-multiline="true"
      >
        {children}
      </div>
    </div>
  );
}

function TextBlock({ nth, children }: { nth: number; children: ReactNode }) {
  return (
    <div className="notion-selectable notion-text-block" data-block-id={blockId(nth)}>
      <div data-content-editable-leaf="true">{children}</div>
    </div>
  );
}

/** A page that stands as a block in another one. */
function SubPage({ id, title }: { id: string; title: string }) {
  return (
    <div
      className="notion-selectable notion-page-block sub-page"
      data-block-id={id}
      contentEditable={false}
      suppressContentEditableWarning
      data-content-editable-void="true"
    >
      <Link href={pagePath({ id, title })}>
        <PageIcon />
        <div data-content-editable-leaf="true">{title}</div>
      </Link>
    </div>
  );
}

function blockId(nth: number): string {
  return `aaaa0000-bbbb-4ccc-8ddd-eeee000000${nth}`;
}
