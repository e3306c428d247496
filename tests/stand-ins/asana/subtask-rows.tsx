/** @jsxImportSource react */
import { useAddress } from '../parts/address';
import { Link } from '../parts/link';
import { ownPath, placeOf, taskPath } from './place';
import { subtasksOf } from './subtasks';
import type { AsanaTask } from './tasks';
import { world } from './world';

/** The subtasks in a pane: rows as in a list, each with a way to open it. */
export function Subtasks({ task }: { task: AsanaTask }) {
  const { mount, round } = world.use();
  const place = placeOf(useAddress());
  return (
    <div className="SubtaskGrid" key={mount}>
      <h3 className="TaskPaneSubtasks-sectionHeadingText">Subtasks</h3>
      <div className="TaskList" role="treegrid" aria-label="Subtasks">
        {subtasksOf(task).map(({ gid, title, done }) => (
          <div className="SubtaskTaskRow" role="row" key={gid} data-task-id={gid} data-round={round}>
            <button
              type="button"
              role="checkbox"
              className="TaskRowCompletionStatus-checkbox"
              aria-checked={done}
              aria-label="Completed"
            >
              ✓
            </button>
            <div className="SubtaskTaskRow-taskName">
              <textarea id={`Subtask_${gid}`} aria-label="Task name" rows={1} defaultValue={title} />
            </div>
            <div className="SubtaskTaskRow-rightChildren">
              <Link href={place.own ? ownPath(gid) : taskPath(gid, place)}>Details ›</Link>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
