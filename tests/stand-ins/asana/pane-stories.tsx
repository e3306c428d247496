/** @jsxImportSource react */
import { useState } from 'react';
import { Avatar } from '../parts/avatar';
import { PEOPLE } from '../parts/story';

/** Comments, and a field for another one. */
export function PaneStories() {
  const [draft, setDraft] = useState('');
  return (
    <div className="TaskStoryFeed">
      <div className="FeedBlockStory">
        <Avatar person={PEOPLE[3]} />
        <p>
          <b>{PEOPLE[3].name}</b> Looks like{' '}
          <a href="/1/1209870000000001/project/1209870000000002/task/1209879999999997">the October wave</a>{' '}
          again.
        </p>
      </div>
      <div className="FeedBlockStory">
        <Avatar person={PEOPLE[0]} />
        <textarea
          aria-label="Add a comment"
          placeholder="Add a comment"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
      </div>
    </div>
  );
}
