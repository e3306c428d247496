import type { Reader } from './reader';
import type { Writer } from './writer';

/** How far a scope is known that is followed. */
export interface Cursor {
  /** As records name it: the space, `/`, and the scope inside it. */
  scope: string;
  /** The latest revision that was received; 0: none yet. */
  revision: number;
  /** When it was last of use, ms since the epoch. */
  usedAt: number;
  pinned: boolean;
  /** The server has it: if it does not show any more, the right to see it was withdrawn. */
  known: boolean;
  /** While it is received anew: what is here and has not come yet, `kind id` each. What never comes is dropped. */
  missing?: string[];
}

/** The cursors of a space, of all with null. */
export function cursorsOf(reads: Reader, space: string | null): Promise<Cursor[]> {
  const range = space === null ? null : IDBKeyRange.bound(`${space}/`, `${space}0`, false, true);
  return reads.transaction.objectStore('cursors').getAll(range);
}

/** The cursor of a scope, as records name it; undefined while it is not followed. */
export function cursorOf(reads: Reader, scope: string): Promise<Cursor | undefined> {
  return reads.transaction.objectStore('cursors').get(scope);
}

/** Keeps a cursor. */
export async function putCursor(writes: Writer, cursor: Cursor): Promise<void> {
  await writes.transaction.objectStore('cursors').put(cursor);
}

/** Follows a scope from now on; answers whether it was not followed before. */
export async function follow(writes: Writer, scope: string, now: number): Promise<boolean> {
  const before = await cursorOf(writes, scope);
  await putCursor(writes, { ...(before ?? unread(scope)), usedAt: now });
  return before === undefined;
}

/** Follows a scope no more. */
export async function forget(writes: Writer, scope: string): Promise<void> {
  await writes.transaction.objectStore('cursors').delete(scope);
}

/** Receives every scope of a space from its beginning. */
export async function rewind(writes: Writer, space: string): Promise<void> {
  for (const cursor of await cursorsOf(writes, space)) {
    const { missing, ...rest } = cursor;
    await putCursor(writes, { ...rest, revision: 0, known: false });
  }
}

function unread(scope: string): Cursor {
  return { scope, revision: 0, usedAt: 0, pinned: false, known: false };
}
