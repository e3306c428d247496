/** @jsxImportSource react */
import type { Person } from './story';

/** A person's initials on their colour. */
export function Avatar({ person }: { person: Person }) {
  const initials = person.name
    .split(' ')
    .map((word) => word[0])
    .join('');
  return (
    <span className="avatar" style={{ background: person.colour }} title={person.name} aria-hidden="true">
      {initials}
    </span>
  );
}
