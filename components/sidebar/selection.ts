/** What is selected in a list, and from where Shift extends it. */
export interface Selection {
  chosen: ReadonlySet<string>;
  /** The entry that was last turned on or off alone. */
  anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { chosen: new Set(), anchor: null };

/** Turns one entry on or off. */
export function toggleOne({ chosen }: Selection, key: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return { chosen: next, anchor: key };
}

/** Adds everything between the anchor and `key`, both included; without an anchor, `key` alone. */
export function extendTo({ chosen, anchor }: Selection, key: string, order: readonly string[]): Selection {
  const to = order.indexOf(key);
  const from = anchor === null ? to : order.indexOf(anchor);
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  return { chosen: new Set([...chosen, ...order.slice(first, last + 1)]), anchor: anchor ?? key };
}

/** What is left of a selection once the list holds only `order`. */
export function within({ chosen, anchor }: Selection, order: readonly string[]): Selection {
  const there = order.filter((key) => chosen.has(key));
  return { chosen: new Set(there), anchor };
}
