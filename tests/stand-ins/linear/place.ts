/** Where an address leads in this stand-in: a list, a board, or an issue's own page. */
export type Place = { view: 'list' | 'board'; issue: null } | { view: null; issue: string };

export const LIST = '/acme/team/ACT/active';
export const BOARD = '/acme/team/ACT/board';

export function placeOf({ pathname }: URL): Place {
  const issue = /^\/acme\/issue\/([A-Z]+-\d+)/i.exec(pathname)?.[1]?.toUpperCase();
  if (issue) return { view: null, issue };
  return { view: pathname === BOARD ? 'board' : 'list', issue: null };
}

/** The address of an issue, with its title in words at the end. */
export function issuePath({ key, title }: { key: string; title: string }): string {
  return `/acme/issue/${key}/${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}
