/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Avatar } from '../parts/avatar';
import { PROJECT } from './place';
import type { AsanaTask } from './tasks';

/** Assignee, date and project of the open task. */
export function PaneFields({ task }: { task: AsanaTask }) {
  return (
    <div className="TaskPaneFields">
      <Field label="Assignee">
        {task.assignee ? (
          <>
            <Avatar person={task.assignee} /> {task.assignee.name}
          </>
        ) : (
          'No assignee'
        )}
      </Field>
      <Field label="Due date">{task.due || 'No due date'}</Field>
      <Field label="Projects">
        <div className="TaskPaneFields-projectHeader">
          <a
            className="HiddenNavigationLink"
            href={`/0/${PROJECT}/${PROJECT}`}
            tabIndex={-1}
            aria-label="Project"
          />
          <div className="TaskProjectTokenPill-tokenPillWrapper">
            <span className="TaskProjects-projectTokenPill">
              <span className="TaskProjectTokenPill-name">Customer health</span>
            </span>
          </div>
        </div>
      </Field>
      <Field label="Theme">
        <span className="tag" data-tag={task.tag}>
          {task.tag}
        </span>
      </Field>
    </div>
  );
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="pane-field">
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}
