/** What a key does in the picker; null leaves it to the browser. */
export type PickerAction =
  | { does: 'choose'; index: number }
  | { does: 'move'; index: number }
  | { does: 'exempt' }
  | { does: 'clear' }
  | { does: 'leave' };

/** So many options have a digit of their own. */
export const DIGITS = 3;

/**
 * The keys of the picker: with an empty search line 1 2 3 choose and 0 exempts; arrows move round the ends;
 * Enter chooses what the arrows stand on, and the first one found when something is sought; Escape empties the
 * line, then leaves. `at` is -1 while the arrows stand on nothing.
 */
export function pickerKey(
  key: string,
  { text, at, count, canExempt }: { text: string; at: number; count: number; canExempt: boolean },
): PickerAction | null {
  const empty = text === '';
  if (empty && /^[1-9]$/.test(key)) {
    const index = Number(key) - 1;
    return index < Math.min(count, DIGITS) ? { does: 'choose', index } : null;
  }
  switch (key) {
    case '0':
      return empty && canExempt ? { does: 'exempt' } : null;
    case 'ArrowDown':
      return count > 0 ? { does: 'move', index: (at + 1) % count } : null;
    case 'ArrowUp':
      return count > 0 ? { does: 'move', index: (Math.max(at, 0) + count - 1) % count } : null;
    case 'Enter':
      return chosen(empty, at, count);
    case 'Escape':
      return empty ? { does: 'leave' } : { does: 'clear' };
    default:
      return null;
  }
}

function chosen(empty: boolean, at: number, count: number): PickerAction | null {
  if (at >= 0 && at < count) return { does: 'choose', index: at };
  return !empty && count > 0 ? { does: 'choose', index: 0 } : null;
}
