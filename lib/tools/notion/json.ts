/** Reading an answer of unknown shape: each gives an empty one of its kind for whatever is not what was expected. */

/** An object that is no list. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What an object itself has under a name; what it inherits is not asked for. */
export function ownOf(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
