/** @jsxImportSource react */
import { useState } from 'react';
import type { Issue } from './issues';

/** Prose and its editor. The issues that they link to are nobody's rows. */
export function Description({ issue }: { issue: Issue }) {
  const [editing, setEditing] = useState(false);
  return (
    <section className="description">
      <h2>Description</h2>
      {editing ? (
        <div
          className="ProseMirror"
          contentEditable
          suppressContentEditableWarning
          role="textbox"
          aria-label="Description"
          aria-multiline="true"
          tabIndex={0}
        >
          <p>{issue.title}.</p>
          <p>
            Before this: <a href="/browse/OPS-7">OPS-7</a>
          </p>
        </div>
      ) : (
        <div className="ak-renderer-document" data-testid="issue.views.field.rich-text.description">
          <p>
            {issue.title}. New teams give up here on their first day, and half of those who stop never come
            back. What we learned last time is in{' '}
            <a href="https://acme.atlassian.net/browse/OPS-7">OPS-7: Interview notes</a>, and the design waits
            for <a href="/browse/ACT-999">ACT-999</a>.
          </p>
          <ul>
            <li>Works on a slow connection</li>
            <li>Counts as done when a new team needs no call with us</li>
          </ul>
        </div>
      )}
      <button type="button" className="quiet" onClick={() => setEditing(!editing)}>
        {editing ? 'Save' : 'Edit description'}
      </button>
    </section>
  );
}
