import { BELL_IDS, type Bell } from './bell';

/** At most one ring in this many ms. */
export const RING_EVERY = 50;

/** The parts of the outside that a ringer needs; both are given so that time can be played in tests. */
export interface RingerWorld {
  ring(bell: Bell): void;
  /** Calls back once, after so many ms. */
  later(ms: number, call: () => void): void;
}

/**
 * Gathers commits into rings: the first rings at once, those that follow within 50 ms ring together. What is
 * still gathered when the worker dies is rung at its next start, because the database is then ahead of the bell.
 */
export function ringer({ ring, later }: RingerWorld): (bell: Bell) => void {
  let waiting: Bell | null = null;
  let resting = false;

  const rest = (): void => {
    resting = true;
    later(RING_EVERY, () => {
      resting = false;
      if (waiting) sound();
    });
  };
  const sound = (): void => {
    if (waiting) ring(waiting);
    waiting = null;
    rest();
  };
  return (bell) => {
    waiting = waiting ? together(waiting, bell) : limited(bell);
    if (!resting) sound();
  };
}

/** One ring that says what two said. */
function together(a: Bell, b: Bell): Bell {
  const touched =
    a.touched === 'all' || b.touched === 'all' ? 'all' : [...new Set([...a.touched, ...b.touched])];
  return limited({ revision: Math.max(a.revision, b.revision), touched });
}

function limited(bell: Bell): Bell {
  return bell.touched !== 'all' && bell.touched.length > BELL_IDS ? { ...bell, touched: 'all' } : bell;
}
