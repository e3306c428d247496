/** Beyond this many changed places the whole page is read again, which is then the cheaper way. */
const PLACES = 24;

/** What the page changed since it was last read. */
export interface Changes {
  /** Elements at or below which rows may have come or changed; null: anywhere. */
  roots: Element[] | null;
}

/** Gathers mutation records until the page is read. */
export interface ChangeBag {
  /** True when any of these records can matter; ours and text alone never do. */
  add(records: readonly MutationRecord[]): boolean;
  addAll(): void;
  /** What has gathered, or null when nothing has; the bag is empty afterwards. */
  take(): Changes | null;
}

/**
 * What changes inside of a row or card is read again with it: `rows` gives what matches them ('' matches none), and
 * `isRow` tells those that were read as one, since a selector may match what lies inside of a row as well.
 */
export function createChangeBag(
  rows: () => string,
  isRow: (element: Element) => boolean,
  own: Element,
): ChangeBag {
  let places: Set<Element> | null = new Set();
  let gathered = false;

  function rowOf(element: Element): Element | null {
    const selector = rows();
    const nearest = selector ? element.closest(selector) : null;
    let row = nearest;
    while (row && !isRow(row)) row = row.parentElement?.closest(selector) ?? null;
    return row ?? nearest;
  }

  function place(element: Element): void {
    if (places === null) return;
    places.add(rowOf(element) ?? element);
    if (places.size > PLACES) places = null;
  }

  function addOne(record: MutationRecord): boolean {
    const target = record.target as Element;
    if (target === own) return false;
    if (record.type === 'attributes') {
      if (!isPageItself(target)) place(target);
      return true;
    }
    const removed = hasElement(record.removedNodes);
    let added = false;
    for (const node of record.addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE || node === own) continue;
      place(node as Element);
      added = true;
    }
    if (removed && target.nodeType === Node.ELEMENT_NODE) {
      const row = rowOf(target);
      if (row) place(row);
    }
    return added || removed;
  }

  return {
    add(records) {
      let matters = false;
      for (const record of records) {
        if (places !== null && !addOne(record)) continue;
        matters = true;
        if (places === null) break;
      }
      gathered ||= matters;
      return matters;
    },
    addAll() {
      places = null;
      gathered = true;
    },
    take() {
      if (!gathered) return null;
      const changes = { roots: places && [...places] };
      places = new Set();
      gathered = false;
      return changes;
    },
  };
}

/** What <html> and <body> say of themselves, such as the scheme, is no reason to read every row again. */
function isPageItself(element: Element): boolean {
  const { documentElement, body } = element.ownerDocument;
  return element === documentElement || element === body;
}

function hasElement(nodes: NodeList): boolean {
  for (const node of nodes) if (node.nodeType === Node.ELEMENT_NODE) return true;
  return false;
}
