import { TASKS_PER_MESSAGE } from '@/lib/protocol/limits';

/** A list in parts that one message can carry. */
export function inParts<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / TASKS_PER_MESSAGE);
  return Array.from({ length: count }, (_, part) =>
    all.slice(part * TASKS_PER_MESSAGE, (part + 1) * TASKS_PER_MESSAGE),
  );
}
