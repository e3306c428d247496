/**
 * Where a key leads from `at` in a list of `length`, round the ends; null for keys that lead nowhere.
 * `row` goes by left and right, `column` by up and down.
 */
export function nextIndex(
  key: string,
  at: number,
  length: number,
  direction: 'row' | 'column',
): number | null {
  if (length === 0) return null;
  const [back, forth] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  switch (key) {
    case back:
      return (Math.max(at, 0) + length - 1) % length;
    case forth:
      return (at + 1) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
