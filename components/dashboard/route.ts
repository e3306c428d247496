/** What is open over #okrs: an editor, where `id` null creates, or the check-in of the key result with that id. */
export type Editing =
  | { kind: 'cycle'; id: string | null }
  | { kind: 'checkIn'; id: string | null }
  | { kind: 'objective'; id: string | null; within: string | null }
  | { kind: 'keyResult'; id: string | null; within: string | null };

/** The places of the dashboard, as the address names them after `#`. */
export type Route =
  | { page: 'okrs'; editing: Editing | null }
  | { page: 'rules' | 'import' | 'tools' | 'backup' | 'settings' | 'welcome' };

export type Page = Route['page'];

const PAGES: readonly Page[] = ['okrs', 'rules', 'import', 'tools', 'backup', 'settings', 'welcome'];
const SEGMENTS = {
  cycle: 'cycle',
  checkIn: 'check-in',
  objective: 'objective',
  keyResult: 'key-result',
} as const;
const NEW = 'new';

/** The route that a hash names; anything unknown is the list of OKRs. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [page, segment, id] = path.split('/');
  if (page !== 'okrs') {
    const known = PAGES.find((each) => each === page);
    return known && known !== 'okrs' ? { page: known } : { page: 'okrs', editing: null };
  }
  return { page, editing: readEditing(segment, id, new URLSearchParams(query).get('in')) };
}

function readEditing(
  segment: string | undefined,
  id: string | undefined,
  within: string | null,
): Editing | null {
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
  if (route.page !== 'okrs' || !route.editing) return `#${route.page}`;
  const { editing } = route;
  const path = `#okrs/${SEGMENTS[editing.kind]}/${editing.id === null ? NEW : encodeURIComponent(editing.id)}`;
  const within = 'within' in editing ? editing.within : null;
  return within === null ? path : `${path}?in=${encodeURIComponent(within)}`;
}
