/** A long list whose parts are made when they are first asked for: a page shows a screenful of some thousands at first. */
export interface GradualList<T> {
  readonly length: number;
  /** So many from the start, or as many as there are; the same ones each time. */
  first(most: number): T[];
}

/** A part for each of `from`, in its order. */
export function gradualList<F, T>(from: readonly F[], make: (one: F) => T): GradualList<T> {
  const made: T[] = [];
  return {
    length: from.length,
    first(most) {
      for (const one of from.slice(made.length, most)) made.push(make(one));
      return made.slice(0, most);
    },
  };
}
