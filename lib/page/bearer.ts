/**
 * What a row's badge is written and drawn on. A table's row can hold cells alone: whatever else is drawn in it
 * becomes one more cell, and moves the others. So its first cell bears the badge.
 */
export function bearerOf(row: Element): Element {
  return isTableRow(row) ? (row.firstElementChild ?? row) : row;
}

/** The row whose badge an element bears. */
export function rowBehind(bearer: Element): Element {
  const row = bearer.parentElement;
  return row && isTableRow(row) && row.firstElementChild === bearer ? row : bearer;
}

function isTableRow(element: Element): boolean {
  return element.localName === 'tr';
}
