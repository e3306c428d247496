import { DATABASE, VIEWS } from './pages.ts';

export type View = keyof typeof VIEWS;

/** Where a page opens over a view: at the side, in the centre, or in the place of the view. */
export type Mode = 's' | 'c' | 'f';

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
  view: View;
  /** The page that is opened over it, and how. */
  peek: string | null;
  mode: Mode;
}

/** Reads an address; `p` names the peek over what the path names. */
export function placeOf(url: URL): Place {
  const id = dashed(/([0-9a-f]{32})$/i.exec(url.pathname)?.[1] ?? undashed(DATABASE));
  const peek = url.searchParams.get('p');
  const mode = url.searchParams.get('pm');
  return {
    page: id === DATABASE ? null : id,
    view: (Object.keys(VIEWS) as View[]).find((view) => VIEWS[view] === url.searchParams.get('v')) ?? 'table',
    peek: peek ? dashed(peek) : null,
    mode: mode === 'c' || mode === 'f' ? mode : 's',
  };
}

/** The database in one of its views. */
export function databasePath(view: View): string {
  return `/acme/${undashed(DATABASE)}?v=${VIEWS[view]}`;
}

/** The address of a page over the database, as rows and cards link to it. */
export function peekPath(view: View, id: string): string {
  return `${databasePath(view)}&p=${undashed(id)}&pm=${modeOf(view)}`;
}

/** A gallery opens its pages in the centre, unless told otherwise; the others at the side. */
export function modeOf(view: View): Mode {
  return view === 'gallery' ? 'c' : 's';
}

/** The address of a page of its own, with its title in words before the id. */
export function pagePath({ id, title }: { id: string; title: string }): string {
  const slug = title.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `/acme/${slug}-${undashed(id)}`;
}
