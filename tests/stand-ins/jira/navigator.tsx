/** @jsxImportSource react */
import { IssuePage } from './issue-page';
import type { Issue } from './issues';
import { NavigatorCards } from './navigator-cards';
import { NavigatorTable } from './navigator-table';
import { world } from './world';

/** What a search found: as a table, or as a list beside the issue that is open. */
export function Navigator({ open }: { open: Issue | undefined }) {
  const { tasks, mount } = world.use();
  return (
    <>
      <header className="view-head">
        <h1>Search work</h1>
        <div
          className="jql"
          data-testid="jql-editor-input"
          role="textbox"
          contentEditable
          suppressContentEditableWarning
        >
          project = ACT order by rank
        </div>
      </header>
      {open ? (
        <div className="split" key={mount}>
          <NavigatorCards issues={tasks} open={open} />
          <IssuePage issue={open} />
        </div>
      ) : (
        <NavigatorTable key={mount} issues={tasks} />
      )}
    </>
  );
}
