/** @jsxImportSource react */
import { useState } from 'react';
import { Avatar } from '../parts/avatar';
import type { AsanaTask } from './tasks';
import { openTask, saveTask, world } from './world';

/** A row of the list. Its only trace of the task is the id of the field that holds the name. */
export function ListRow({ task }: { task: AsanaTask }) {
  const { round } = world.use();
  const [highlighted, setHighlighted] = useState(false);
  const { gid, title, assignee, due, parent, tag, done } = task;
  return (
    <div className="SpreadsheetRow SpreadsheetTaskRow" role="row" data-round={round}>
      <div className="SpreadsheetCell SpreadsheetGridTaskNameAndDetailsCellGroup" role="gridcell">
        <button
          type="button"
          role="checkbox"
          className="TaskRowCompletionStatus-checkbox"
          aria-checked={done}
          aria-label="Completed"
          onClick={() => saveTask(gid, { done: !done })}
        >
          ✓
        </button>
        {/* Asana marks the highlighted cell with an id that it also gives to a second node. */}
        <div className="SpreadsheetTaskName" id={highlighted ? 'highlightedCell' : undefined}>
          <div
            className="AutogrowTextarea-shadow"
            id={highlighted ? 'highlightedCell' : undefined}
            aria-hidden="true"
          >
            {title}
          </div>
          <textarea
            className="SpreadsheetTaskName-input simpleTextarea"
            id={`Pot.${gid.slice(-3)}_${gid}`}
            aria-label="Task name"
            rows={1}
            value={title}
            onFocus={() => setHighlighted(true)}
            onBlur={() => setHighlighted(false)}
            onChange={(event) => saveTask(gid, { title: event.target.value })}
          />
        </div>
        {parent && (
          <span className="SpreadsheetGridTaskNameAndDetailsCellGroup-parentTaskName">‹ {parent.title}</span>
        )}
        <button
          type="button"
          className="SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickArea"
          aria-label="Details"
          onClick={() => openTask(gid)}
        >
          Details ›
        </button>
      </div>
      <div className="SpreadsheetCell" role="gridcell">
        {assignee && (
          <>
            <Avatar person={assignee} /> {assignee.name}
          </>
        )}
      </div>
      <div className="SpreadsheetCell" role="gridcell">
        {due}
      </div>
      <div className="SpreadsheetCell" role="gridcell">
        <span className="tag" data-tag={tag}>
          {tag}
        </span>
      </div>
    </div>
  );
}
