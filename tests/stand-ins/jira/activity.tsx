/** @jsxImportSource react */
import { useState } from 'react';
import { Avatar } from '../parts/avatar';
import { PEOPLE } from '../parts/story';

/** Comments, with links to issues that are not this view's, and a field for another one. */
export function Activity() {
  const [draft, setDraft] = useState('');
  const [said, setSaid] = useState<string[]>([]);
  return (
    <section className="activity" data-testid="issue.activity.comments-list">
      <h2>Activity</h2>
      <form
        className="say"
        onSubmit={(event) => {
          event.preventDefault();
          setSaid([...said, draft]);
          setDraft('');
        }}
      >
        <Avatar person={PEOPLE[0]} />
        <textarea
          aria-label="Add a comment"
          placeholder="Add a comment…"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        {draft && (
          <button type="submit" className="create">
            Save
          </button>
        )}
      </form>
      <div className="comment" data-testid="issue-comment-base.ui.comment.ak-comment.10021">
        <Avatar person={PEOPLE[3]} />
        <div className="ak-renderer-document">
          <p>
            Same cause as <a href="/browse/SUP-2210">SUP-2210</a>? Two teams in Porto asked about it this
            week.
          </p>
        </div>
      </div>
      {said.map((text) => (
        <div className="comment" key={text} data-testid="issue-comment-base.ui.comment.ak-comment.new">
          <Avatar person={PEOPLE[0]} />
          <p>{text}</p>
        </div>
      ))}
    </section>
  );
}
