const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;
/** By so much of itself a wait is made longer or shorter, so that browsers do not ask in step. */
const JITTER = 0.2;

/** How long to wait after so many failures in a row, in ms; `random` is from 0 to 1. The server's own wish goes before. */
export function waitAfter(failures: number, random: number, wished: number | null = null): number {
  const doubled = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  return Math.min(LONGEST_MS, Math.max(wished ?? 0, jittered(doubled, random)));
}

/** A time in ms, longer or shorter by up to a fifth. */
export function jittered(ms: number, random: number): number {
  return Math.round(ms * (1 + JITTER * (2 * random - 1)));
}
