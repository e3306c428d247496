/** @jsxImportSource react */
import { Avatar } from '../parts/avatar';
import type { AsanaTask } from './tasks';
import { openTask, world } from './world';

/** A card of the board; it carries the task's gid. */
export function BoardCard({ task }: { task: AsanaTask }) {
  const { round } = world.use();
  const { gid, title, assignee, due, tag, done } = task;
  return (
    <div className="BoardCardLayout" data-task-id={gid} data-round={round} onClick={() => openTask(gid)}>
      <div className="BoardCardLayout-contentAboveSubtasks">
        <span className="check" data-done={done} aria-hidden="true">
          ✓
        </span>
        <span className="BoardCard-taskName">{title}</span>
      </div>
      <div className="BoardCardLayout-customPropertiesAndTags">
        <span className="tag" data-tag={tag}>
          {tag}
        </span>
      </div>
      <div className="BoardCardLayout-actionButtons">
        {assignee && <Avatar person={assignee} />}
        <span className="due">{due}</span>
      </div>
    </div>
  );
}
