/**
 * The next answer, with every part that is the same as in the former one taken from there: what did not change stays
 * identical, and views of it need not be drawn again. Both are plain JSON, and neither is changed.
 */
export function sameParts<T>(former: unknown, next: T): T {
  if (Object.is(former, next)) return next;
  if (Array.isArray(former) && Array.isArray(next)) return sameList(former, next) as T;
  if (isRecord(former) && isRecord(next)) return sameRecord(former, next) as T;
  return next;
}

type Fields = Record<string, unknown>;

function sameList(former: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const parts = next.map((part, index) => sameParts(former[index], part));
  const isSame = former.length === next.length && parts.every((part, index) => part === former[index]);
  return isSame ? former : parts;
}

function sameRecord(former: Fields, next: Fields): Fields {
  const names = Object.keys(next);
  const entries = names.map((name) => [name, sameParts(former[name], next[name])] as const);
  const isSame =
    names.length === Object.keys(former).length &&
    entries.every(([name, part]) => Object.hasOwn(former, name) && Object.is(part, former[name]));
  return isSame ? former : Object.fromEntries(entries);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
