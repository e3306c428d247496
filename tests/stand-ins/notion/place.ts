import { DATABASE, VIEWS } from './pages.ts';

/** The form of an id in an address. */
export function undashed(id: string): string {
  return id.replaceAll('-', '');
}

/** The form of an id in the document. */
export function dashed(hex: string): string {
  return hex.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Where an address leads in this stand-in. */
export interface Place {
  /** A page of its own, or null on the database. */
  page: string | null;
  view: 'table' | 'board';
  /** The page in the side peek. */
  peek: string | null;
}

/** Reads an address; `p` names the peek over the database. */
export function placeOf(url: URL): Place {
  const id = dashed(/([0-9a-f]{32})$/i.exec(url.pathname)?.[1] ?? undashed(DATABASE));
  const peek = url.searchParams.get('p');
  return {
    page: id === DATABASE ? null : id,
    view: url.searchParams.get('v') === VIEWS.board ? 'board' : 'table',
    peek: peek ? dashed(peek) : null,
  };
}

/** The database in one of its views. */
export function databasePath(view: keyof typeof VIEWS): string {
  return `/acme/${undashed(DATABASE)}?v=${VIEWS[view]}`;
}

/** The address of a page of its own, with its title in words before the id. */
export function pagePath({ id, title }: { id: string; title: string }): string {
  const slug = title.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `/acme/${slug}-${undashed(id)}`;
}
