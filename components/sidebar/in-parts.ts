/** As many tasks as one message may carry. */
const TASKS_AT_ONCE = 1_000;

/** A list in parts that a message can carry, each with whether it is the last. */
export function inParts<T>(all: readonly T[]): [part: T[], isLast: boolean][] {
  const count = Math.ceil(all.length / TASKS_AT_ONCE);
  return Array.from({ length: count }, (_, index) => [
    all.slice(index * TASKS_AT_ONCE, (index + 1) * TASKS_AT_ONCE),
    index === count - 1,
  ]);
}
