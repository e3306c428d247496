/** Reading answers of an API, whose shape is nothing to rely on. */

/** What a text says as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value has named fields: neither a list nor null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path of field names below `value`; undefined where the path breaks off. */
export function at(value: unknown, ...path: string[]): unknown {
  let found = value;
  for (const name of path) found = isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined;
  return found;
}

/** The list at a path; null when there is none. */
export function listAt(value: unknown, ...path: string[]): unknown[] | null {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : null;
}

const LONGEST_CHARS = 1_000;

/** The text at a path, trimmed, in one line and of bounded length; '' when there is none. */
export function textAt(value: unknown, ...path: string[]): string {
  const found = at(value, ...path);
  return typeof found === 'string' ? found.slice(0, LONGEST_CHARS).replace(/\s+/g, ' ').trim() : '';
}

/** The moment at a path, in ms since the epoch; undefined when there is none. Takes zones without a colon, too. */
export function momentAt(value: unknown, ...path: string[]): number | undefined {
  const text = textAt(value, ...path).replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const ms = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return ms > 0 ? ms : undefined;
}
