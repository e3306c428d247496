/** What the keys need to know of a line of a tree. */
export interface KeyedRow {
  id: string;
  level: number;
  /** null: it has nothing below it. */
  open: boolean | null;
}

/** What a key does in a tree with the caret on `rows[index]` (the ARIA tree pattern); null for other keys. */
export function treeKey(
  key: string,
  rows: readonly KeyedRow[],
  index: number,
): { goTo: string } | { toggle: string } | null {
  const row = rows[index];
  if (!row) return null;
  switch (key) {
    case 'ArrowDown':
      return to(rows[index + 1]);
    case 'ArrowUp':
      return to(rows[index - 1]);
    case 'Home':
      return to(rows[0]);
    case 'End':
      return to(rows.at(-1));
    case 'ArrowRight':
      return row.open === false ? { toggle: row.id } : row.open ? to(rows[index + 1]) : null;
    case 'ArrowLeft':
      if (row.open) return { toggle: row.id };
      return to(rows.slice(0, index).findLast((above) => above.level < row.level));
    case 'Enter':
    case ' ':
      return row.open === null ? null : { toggle: row.id };
    default:
      return null;
  }
}

function to(row: KeyedRow | undefined): { goTo: string } | null {
  return row ? { goTo: row.id } : null;
}
