import type { Stop } from './edges';

/**
 * Attributes that can make an element a row, another row, done, or a modal dialog. Text is not watched at
 * all: whoever types in a host field must not wait for us.
 */
const WATCHED = [
  'href',
  'id',
  'data-testid',
  'data-task-id',
  'data-block-id',
  'data-issue-key',
  'aria-checked',
  'open',
];

/** Attributes of <html> and <body> by which the hosts say their scheme. */
const SCHEME = ['class', 'data-color-mode'];

/** Watches the whole document with one observer; answers how to stop. */
export function watchDocument(document: Document, hear: (records: MutationRecord[]) => void): Stop {
  const observer = new MutationObserver(hear);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: WATCHED,
  });
  if (document.body) observer.observe(document.body, { attributes: true, attributeFilter: SCHEME });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: SCHEME });
  return () => observer.disconnect();
}
