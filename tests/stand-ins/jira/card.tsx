/** @jsxImportSource react */
import { Avatar } from '../parts/avatar';
import { Link } from '../parts/link';
import type { Issue } from './issues';
import { openIssue, world } from './world';

/** A card of the board. The title is no link; the key is one. */
export function Card({ issue }: { issue: Issue }) {
  const { round } = world.use();
  const { key, title, parent, assignee, column, points } = issue;
  return (
    <div
      className="card"
      data-testid="platform-board-kit.ui.card.card"
      data-round={round}
      data-drop-target-for-element="true"
      id={`card-${key}`}
      draggable="true"
      onClick={() => openIssue(key)}
    >
      <div
        className="card-title"
        data-testid="issue-field-single-line-text-readview-card.ui.single-line-text.container.box"
      >
        {title}
      </div>
      <div data-testid="issue-field-parent-readview-card.ui.parent.parent-card">
        <span className={`epic ${parent.colour}`}>
          <span data-tag-text="true">{parent.title}</span>
        </span>
      </div>
      <div className="card-foot" data-testid="platform-card.ui.card.card-content.footer">
        <div className="card-key" data-testid="platform-card.common.ui.key.key">
          <Link
            href={`/browse/${key}`}
            aria-label={`${key} is ${column === 'Done' ? 'resolved' : 'not resolved'}`}
            onClick={(event) => event.stopPropagation()}
          >
            {key}
          </Link>
        </div>
        <span className="points">{points}</span>
        {assignee && (
          <div data-testid="software-board.common.fields.assignee-field-static.avatar-wrapper">
            <span className="unseen" data-testid="board.common.fields.assignee-field-static.avatar--label">
              Assignee: {assignee.name}
            </span>
            <Avatar person={assignee} />
          </div>
        )}
      </div>
    </div>
  );
}
