/** So long, in ms, is computed at a stretch: a question that comes in meanwhile waits little longer. */
const STRETCH = 25;

/** Computing over very many records that lets whoever waits have their turn in between. */
export interface Turns {
  /** Makes way if it is time. Never called within a transaction: that would be over. */
  pause(): Promise<void>;
  each<T>(all: Iterable<T>, act: (one: T) => void): Promise<void>;
  map<T, R>(all: Iterable<T>, make: (one: T) => R): Promise<R[]>;
}

/** Takes turns from here on; all that answers one question shares them. */
export function takeTurns(): Turns {
  let since = performance.now();
  const isTime = () => performance.now() - since > STRETCH;
  const makeWay = async () => {
    await new Promise((resume) => setTimeout(resume));
    since = performance.now();
  };

  async function each<T>(all: Iterable<T>, act: (one: T) => void): Promise<void> {
    for (const one of all) {
      act(one);
      if (isTime()) await makeWay();
    }
  }

  return {
    pause: async () => {
      if (isTime()) await makeWay();
    },
    each,
    async map(all, make) {
      const made: ReturnType<typeof make>[] = [];
      await each(all, (one) => made.push(make(one)));
      return made;
    },
  };
}
