/** A text as it stands in markup, in an attribute too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Markup of all items, in order. */
export function each<T>(items: readonly T[], markup: (item: T) => string): string {
  return items.map(markup).join('');
}
