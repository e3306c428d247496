/** @jsxImportSource react */
import { useState } from 'react';
import type { Issue } from '../jira/issues';
import { Row } from './list';
import { world } from './world';

const SUB_ISSUES = 5;

/** An issue's own page: title and description open for typing, its sub-issues in rows of their own. */
export function IssuePage({ issue }: { issue: Issue }) {
  const { tasks, mount } = world.use();
  const [comment, setComment] = useState('');
  return (
    <div data-restore-scroll-view="issue-view" className="sx-page">
      <div data-view-id="issue-view">
        <div
          className="ProseMirror sx-heading"
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          aria-label="Issue title"
          aria-multiline="false"
        >
          <p>{issue.title}</p>
        </div>
        <div
          className="ProseMirror editor"
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          aria-label="Issue description"
          aria-multiline="true"
        >
          <p>
            After <a href="https://linear.app/acme/issue/ACT-901/pasted">ACT-901</a>, see also ACT-902.
          </p>
        </div>
        <div className="sx-rows" key={mount}>
          {tasks
            .filter(({ key }) => key !== issue.key)
            .slice(0, SUB_ISSUES)
            .map((one) => (
              <Row issue={one} key={one.key} />
            ))}
        </div>
        <form>
          <textarea
            aria-label="Leave a comment"
            placeholder="Leave a comment…"
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        </form>
      </div>
    </div>
  );
}
