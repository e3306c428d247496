/** So long, in ms, is computed at a stretch: a question that comes in meanwhile waits little longer. */
const STRETCH = 25;
/** So long, in ms, a stretch waits at most for what is to be answered at once: a long command must not stop it altogether. */
const PATIENCE = 250;
/** ms between two looks whether it is answered. */
const LOOK = 4;

/** How much is being answered at once. */
let pressing = 0;

/** Answers what somebody waits for: meanwhile whatever takes turns stands still. */
export async function atOnce<T>(answer: () => Promise<T>): Promise<T> {
  pressing += 1;
  try {
    return await answer();
  } finally {
    pressing -= 1;
  }
}

/** Computing over very many records that lets whoever waits have their turn in between. */
export interface Turns {
  /** Makes way if it is time. Never called within a transaction: that would be over. */
  pause(): Promise<void>;
  each<T>(all: Iterable<T>, act: (one: T) => void): Promise<void>;
  map<T, R>(all: Iterable<T>, make: (one: T) => R): Promise<R[]>;
}

/**
 * Takes turns from here on; all that answers one question shares them. With `standsStill` false it is itself answered at
 * once: others have their turn in between, and it goes on.
 */
export function takeTurns({ standsStill = true } = {}): Turns {
  let since = performance.now();
  const isTime = () => performance.now() - since > STRETCH;
  const makeWay = async () => {
    const until = performance.now() + PATIENCE;
    const isPressed = () => standsStill && pressing > 0 && performance.now() < until;
    do await new Promise((resume) => setTimeout(resume, isPressed() ? LOOK : 0));
    while (isPressed());
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
