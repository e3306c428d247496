import { sayClasses, sayName, sayRole, sayTag, sayTestId } from './diagnostic-words';

/** So many levels above and below an element are said, and so many children of each. */
const ABOVE = 5;
const BELOW = 4;
const CHILDREN = 6;
/** Attributes of which more is said than their name. */
const SAID = /^(?:class|role|data-test-?id)$/;

/** The elements around one, a line each: tags, roles and names of attributes. `own` are the page's ids, in lower case. */
export function skeletonAround(element: Element, own: ReadonlySet<string>): string[] {
  const above: Element[] = [];
  let at = element.parentElement;
  for (; at && above.length < ABOVE && at.localName !== 'body'; at = at.parentElement) above.unshift(at);
  const lines = above.map((one, depth) => `${indent(depth)}${say(one, own)}`);
  return [...lines, ...below(element, above.length, own, 0)];
}

function below(element: Element, depth: number, own: ReadonlySet<string>, level: number): string[] {
  const lines = [`${indent(depth)}${say(element, own)}${level === 0 ? '  ← names a task' : ''}`];
  if (level === BELOW) return lines;
  const children = [...element.children];
  for (const child of children.slice(0, CHILDREN)) lines.push(...below(child, depth + 1, own, level + 1));
  if (children.length > CHILDREN) lines.push(`${indent(depth + 1)}+${children.length - CHILDREN}`);
  return lines;
}

function say(element: Element, own: ReadonlySet<string>): string {
  const role = sayRole(element);
  const testId = element.getAttribute('data-testid') ?? element.getAttribute('data-test-id');
  const classes = sayClasses(element);
  const names = element
    .getAttributeNames()
    .filter((name) => !SAID.test(name))
    .map(sayName);
  return [
    sayTag(element),
    role && `role=${role}`,
    testId !== null && `testid=${sayTestId(testId, own)}`,
    classes.length > 0 && `class=${classes.join(',')}`,
    names.length > 0 && `[${names.filter(Boolean).sort().join(' ')}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}
