type Fields = Record<string, unknown>;

/** Who the person at this browser is here and in a space, by their Person's ids; the same where they joined first. */
export interface Identity {
  here: string;
  there: string;
}

/** The id by which a person is named on the other side; it leads back by the same way. */
export function swapped<Id extends string | null>(id: Id, { here, there }: Identity): Id {
  if (here === there) return id;
  return (id === here ? there : id === there ? here : id) as Id;
}

const NAMING = ['owner', 'author', 'tiedBy', 'by', 'blockerFor', 'sameAs'];
/** Fields that hold fields in which people are named. */
const HOLDING = ['before', 'after', 'review'];

/** The fields with every person named as on the other side. */
export function swapPeople(fields: Fields, identity: Identity): Fields {
  if (identity.here === identity.there) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (NAMING.includes(name) && typeof value === 'string') return [name, swapped(value, identity)];
      const holds = HOLDING.includes(name) && typeof value === 'object' && value !== null;
      return [name, holds ? swapPeople(value as Fields, identity) : value];
    }),
  );
}

/** Every person whom the fields name. */
export function peopleIn(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    if (NAMING.includes(name) && typeof value === 'string') return [value];
    const holds = HOLDING.includes(name) && typeof value === 'object' && value !== null;
    return holds ? peopleIn(value as Fields) : [];
  });
}
