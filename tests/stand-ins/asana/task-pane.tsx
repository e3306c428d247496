/** @jsxImportSource react */

import { useAddress } from '../parts/address';
import { Link } from '../parts/link';
import { useShortcuts } from '../parts/shortcuts';
import { PaneFields } from './pane-fields';
import { PaneStories } from './pane-stories';
import { placeOf, taskPath } from './place';
import { Subtasks } from './subtask-rows';
import type { AsanaTask } from './tasks';
import { openTask, saveTask } from './world';

const CLOSE = { Escape: () => openTask(null) };

/** The open task; on its own page and in the inbox it is no dialog. */
export function TaskPane({ task, dialog }: { task: AsanaTask; dialog: boolean }) {
  useShortcuts(CLOSE);
  return (
    <div
      className="TaskPane"
      role={dialog ? 'dialog' : undefined}
      aria-label={task.title}
      data-task-id={task.gid}
    >
      <Toolbar task={task} />
      <div className="TaskPane-body">
        <Ancestry task={task} />
        <div className="TaskPaneBody-main">
          <div role="heading" aria-level={2} className="TaskPaneTitle TitleInput">
            <textarea
              className="SimpleTextarea"
              aria-label="Task name"
              rows={2}
              value={task.title}
              onChange={(event) => saveTask(task.gid, { title: event.target.value })}
            />
          </div>
          <PaneFields task={task} />
          <Description />
          <Subtasks task={task} />
          <PaneStories />
        </div>
      </div>
    </div>
  );
}

function Toolbar({ task }: { task: AsanaTask }) {
  return (
    <div className="TaskPaneToolbar">
      <div className="TaskPaneToolbarAnimation-row">
        <button
          type="button"
          className="complete"
          aria-pressed={task.done}
          onClick={() => saveTask(task.gid, { done: !task.done })}
        >
          ✓ {task.done ? 'Completed' : 'Mark complete'}
        </button>
        <button type="button" className="TaskPaneToolbar-copyLinkButton">
          Copy link
        </button>
        <button type="button" className="TaskPaneExtraActionsButton" aria-label="More">
          …
        </button>
        <button type="button" aria-label="Close details" onClick={() => openTask(null)}>
          →|
        </button>
      </div>
    </div>
  );
}

function Ancestry({ task }: { task: AsanaTask }) {
  const place = placeOf(useAddress());
  if (!task.parent) return null;
  return (
    <div className="TaskAncestry">
      <Link className="TaskAncestryBreadcrumb-navigationLink" href={taskPath(task.parent.gid, place)}>
        {task.parent.title}
      </Link>
      <span> ›</span>
    </div>
  );
}

/** Always an open editor, as in Asana; the tasks that it links to are not in this view. */
function Description() {
  return (
    <div
      className="ProseMirror"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-label="Description"
    >
      <p>Teams that open no project for ten days rarely come back by themselves.</p>
      <p>
        Notes from last quarter: <a href="https://app.asana.com/0/0/1209879999999998">Why teams leave</a>
      </p>
    </div>
  );
}
