/** The person's way through the key results that are due, kept while the background's list changes under it. */
export interface Queue {
  /** The one being filled in. It stays, whatever falls due meanwhile. */
  pinned: string | null;
  /** Put off for this visit, in the order they were put off. */
  skipped: readonly string[];
  /** Recorded, oldest first. */
  recorded: readonly string[];
  /** Recorded, while the list may still hold them. */
  awaited: readonly string[];
}

export const EMPTY_QUEUE: Queue = { pinned: null, skipped: [], recorded: [], awaited: [] };

/** The queue after a fresh list came in. One that was recorded and is due again was taken back: it is next. */
export function afterList(queue: Queue, due: readonly string[]): Queue {
  const awaited = queue.awaited.filter((id) => due.includes(id));
  const isBack = (id: string): boolean => due.includes(id) && !awaited.includes(id);
  const back = queue.recorded.findLast(isBack);
  const recorded = queue.recorded.filter((id) => !isBack(id));
  return withPin({ ...queue, awaited, recorded, pinned: back ?? queue.pinned }, due);
}

/** The queue after a key result was recorded: the next one is up. */
export function afterRecord(queue: Queue, id: string, due: readonly string[]): Queue {
  const recorded = [...queue.recorded.filter((each) => each !== id), id];
  return withPin({ ...queue, recorded, awaited: [...queue.awaited, id] }, due);
}

/** The queue after a key result was put off. */
export function afterSkip(queue: Queue, id: string, due: readonly string[]): Queue {
  return withPin({ ...queue, skipped: [...queue.skipped, id] }, due);
}

/** The queue with nothing put off any more. */
export function withoutSkips(queue: Queue, due: readonly string[]): Queue {
  return withPin({ ...queue, skipped: [] }, due);
}

function withPin(queue: Queue, due: readonly string[]): Queue {
  const isOpen = (id: string): boolean => !queue.awaited.includes(id) && !queue.skipped.includes(id);
  const stays = queue.pinned !== null && due.includes(queue.pinned) && isOpen(queue.pinned);
  return { ...queue, pinned: stays ? queue.pinned : (due.find(isOpen) ?? null) };
}
