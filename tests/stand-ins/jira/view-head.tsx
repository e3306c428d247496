/** @jsxImportSource react */
import { Avatar } from '../parts/avatar';
import { PEOPLE } from '../parts/story';

/** Title and filters above a board or backlog. */
export function ViewHead({ title }: { title: string }) {
  return (
    <header className="view-head">
      <p className="trail">Spaces / Fieldnote app</p>
      <h1>{title}</h1>
      <div className="controls" data-testid="software-board.header.controls-bar">
        <input type="search" placeholder="Search this view" aria-label="Search this view" />
        <span className="faces">
          {PEOPLE.map((person) => (
            <Avatar key={person.id} person={person} />
          ))}
        </span>
        <span className="sprint">Sprint 14, ends 4 December</span>
      </div>
    </header>
  );
}
