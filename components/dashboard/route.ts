/** What is open over a page: an editor, where `id` null creates, or the check-in of the key result with that id. */
export type Editing =
  | { kind: 'cycle'; id: string | null }
  | { kind: 'checkIn'; id: string | null }
  | { kind: 'objective'; id: string | null; within: string | null }
  | { kind: 'keyResult'; id: string | null; within: string | null };

const PLAIN_PAGES = [
  'board',
  'map',
  'due',
  'digest',
  'retrospectives',
  'people',
  'rules',
  'import',
  'export',
  'report',
  'tools',
  'team',
  'backup',
  'settings',
  'welcome',
] as const;

/** Pages about one record, as the address names them before its id. */
const RECORD_PAGES = {
  keyResult: 'key-result',
  objective: 'objective',
  cycle: 'cycle',
  close: 'close',
  retrospective: 'retrospective',
  space: 'team',
  person: 'person',
} as const;

export type RecordPage = keyof typeof RECORD_PAGES;

/** What a page is narrowed to, as its address says after `?`; every value a text that the page reads for itself. */
export type Query = Readonly<Record<string, string>>;

/** The places of the dashboard, as the address names them after `#`. Without `query` a page is narrowed to nothing. */
export type Route = { query?: Query } & (
  | { page: 'okrs'; editing: Editing | null }
  | { page: RecordPage; id: string; editing: Editing | null }
  | { page: (typeof PLAIN_PAGES)[number] }
);

export type Page = Route['page'];

const SEGMENTS = {
  cycle: 'cycle',
  checkIn: 'check-in',
  objective: 'objective',
  keyResult: 'key-result',
} as const;
const NEW = 'new';
/** In the query: what the editor creates in; the one name that no page may use. */
const WITHIN = 'in';

/** The route that a hash names; anything unknown is the list of OKRs. */
export function readRoute(hash: string): Route {
  const [path = '', asked = ''] = hash.replace(/^#/, '').split('?');
  const [name, ...rest] = path.split('/');
  const { [WITHIN]: within = null, ...others } = Object.fromEntries(new URLSearchParams(asked));
  const query = Object.keys(others).length > 0 ? { query: others } : {};
  const record = recordPages().find((each) => RECORD_PAGES[each] === name);
  const [id, ...over] = rest;
  if (record && id) return { page: record, id: decoded(id), editing: readEditing(over, within), ...query };
  const plain = PLAIN_PAGES.find((each) => each === name);
  if (plain) return { page: plain, ...query };
  return { page: 'okrs', editing: name === 'okrs' ? readEditing(rest, within) : null, ...query };
}

function recordPages(): RecordPage[] {
  return Object.keys(RECORD_PAGES) as RecordPage[];
}

function readEditing([segment, id]: string[], within: string | null): Editing | null {
  if (!id) return null;
  const which = id === NEW ? null : decoded(id);
  switch (segment) {
    case SEGMENTS.cycle:
      return { kind: 'cycle', id: which };
    case SEGMENTS.checkIn:
      return { kind: 'checkIn', id: which };
    case SEGMENTS.objective:
      return { kind: 'objective', id: which, within };
    case SEGMENTS.keyResult:
      return { kind: 'keyResult', id: which, within };
    default:
      return null;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The hash, with its `#`, that `readRoute` reads back as this route. */
export function writeRoute(route: Route): string {
  const editing = editingOf(route);
  const path = [
    'id' in route ? RECORD_PAGES[route.page] : route.page,
    ...('id' in route ? [encodeURIComponent(route.id)] : []),
    ...(editing ? [SEGMENTS[editing.kind], editing.id === null ? NEW : encodeURIComponent(editing.id)] : []),
  ].join('/');
  const within = editing && 'within' in editing ? editing.within : null;
  const asked = new URLSearchParams({ ...route.query, ...(within === null ? {} : { [WITHIN]: within }) });
  return asked.size > 0 ? `#${path}?${asked}` : `#${path}`;
}

/** The address of the page about one record. */
export function placeOf(page: RecordPage, id: string): string {
  return writeRoute({ page, id, editing: null });
}

/** What is open over the page of a route; null for nothing. */
export function editingOf(route: Route): Editing | null {
  return 'editing' in route ? route.editing : null;
}

/** The same page with this open over it, or with null nothing. A page that carries no editor gives way to the list. */
export function withEditing(route: Route, editing: Editing | null): Route {
  return 'editing' in route ? { ...route, editing } : { page: 'okrs', editing };
}

/** Whether two routes show the same page of the same record, whatever is open over it or asked of it. */
export function isSamePage(a: Route, b: Route): boolean {
  return a.page === b.page && ('id' in a ? a.id : null) === ('id' in b ? b.id : null);
}
