import { TASKS_PER_COMMAND, TASKS_PER_MESSAGE } from '@/lib/protocol/limits';

/** A list in parts that one question can carry. */
export function inParts<T>(all: readonly T[]): T[][] {
  return parts(all, TASKS_PER_MESSAGE);
}

/** A list in parts that one command can carry; each is a step of Undo by itself. */
export function inCommands<T>(all: readonly T[]): T[][] {
  return parts(all, TASKS_PER_COMMAND);
}

function parts<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, part) => all.slice(part * size, (part + 1) * size));
}
