/**
 * A hybrid logical clock: 13 decimal digits of milliseconds, 4 hex digits of counter, 12 hex digits of
 * the node (this installation), compared as text. It orders changes made on several machines whose
 * clocks disagree a little, and it never runs backwards on one of them.
 */
export type Clock = string;

const CLOCK = /^\d{13}[0-9a-f]{4}[0-9a-f]{12}$/;
const LARGEST_COUNTER = 0xffff;

/** True for a well-formed clock. */
export function isClock(text: string): text is Clock {
  return CLOCK.test(text);
}

/** Milliseconds since the epoch at which the clock was read. */
export function clockMilliseconds(clock: Clock): number {
  return Number(clock.slice(0, 13));
}

/**
 * The next clock after `last` on this node, at the wall time `now` in ms. Always greater than `last`,
 * even when the wall clock stands still or was set back.
 */
export function tick(last: Clock | null, now: number, node: string): Clock {
  const before = last === null ? -1 : clockMilliseconds(last);
  if (now > before) return compose(now, 0, node);
  const counter = Number.parseInt((last as Clock).slice(13, 17), 16) + 1;
  return counter > LARGEST_COUNTER ? compose(before + 1, 0, node) : compose(before, counter, node);
}

function compose(milliseconds: number, counter: number, node: string): Clock {
  return String(milliseconds).padStart(13, '0') + counter.toString(16).padStart(4, '0') + node;
}
