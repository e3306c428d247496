/** @jsxImportSource react */
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import type { Issue } from './issues';
import { openIssue, world } from './world';

/** A row of the backlog. Its key stands in its testid, in a link, and in one for screen readers. */
export function BacklogRow({ issue }: { issue: Issue }) {
  const { round } = world.use();
  const { key, title, parent, column, assignee } = issue;
  return (
    <div
      className="row"
      data-testid={`software-backlog.card-list.card.content-container.${key}`}
      data-round={round}
      draggable="true"
      onClick={() => openIssue(key)}
    >
      <a
        className="unseen"
        href={`/browse/${key}`}
        data-testid="software-backlog.card-list.card.card-contents.screen-reader-key"
      >
        {key} {title}
      </a>
      <Link
        className="row-key"
        href={`/browse/${key}`}
        data-testid="software-backlog.card-list.card.card-contents.key"
        onClick={(event) => event.stopPropagation()}
      >
        {key}
      </Link>
      <div
        className="row-title"
        data-testid="software-backlog.card-list.card.card-contents.summary-field-static.content"
      >
        {title}
      </div>
      <span className={`epic ${parent.colour}`}>{parent.title}</span>
      <div data-testid="software-backlog.card-list.card.card-contents.status-field.status-field-wrapper.status-container">
        <span className="lozenge" data-status={column}>
          {column}
        </span>
      </div>
      <div data-testid="backlog.card-list.card.card-contents.assignee-field-static.avatar-wrapper">
        {assignee ? <Avatar person={assignee} /> : <span className="avatar nobody">?</span>}
      </div>
    </div>
  );
}
