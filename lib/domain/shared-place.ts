/** What answers tell of where a record is: `own`, or the space and the scope in which it is shared. */
export interface Placed {
  scope?: string;
}

/** A space, and the team in it by its short name; null: everybody there. */
export interface SharedPlace {
  space: string;
  team: string | null;
}

/** Where a record is shared; null: nowhere. */
export function sharedPlace({ scope = '' }: Placed): SharedPlace | null {
  const found = /^([^/]+)\/(?:team:(.+))?/.exec(scope);
  return found?.[1] ? { space: found[1], team: found[2] ?? null } : null;
}
