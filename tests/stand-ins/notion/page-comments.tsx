/** @jsxImportSource react */
import { useState } from 'react';
import { Avatar } from '../parts/avatar';
import { PEOPLE } from '../parts/story';

/** Comments under the properties, and a field for another one. */
export function PageComments() {
  const [draft, setDraft] = useState('');
  return (
    <div className="comments">
      <div className="comment">
        <Avatar person={PEOPLE[2]} />
        <p>
          Same people as in <a href="/acme/Interviews-77770000aaaa4bbb8ccc77770000aaaa">Interviews</a>?
        </p>
      </div>
      <div className="comment">
        <Avatar person={PEOPLE[0]} />
        <input
          aria-label="Add a comment"
          placeholder="Add a comment…"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      </div>
    </div>
  );
}
