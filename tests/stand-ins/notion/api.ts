import { officialAnswer } from './api-official.ts';
import { sessionAnswer } from './api-session.ts';
import { type NotionPage, pages } from './pages.ts';

/** A request as the server hears it. `path` has its query; header names are lower case. */
export interface NotionAsked {
  method: string;
  host: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface NotionAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What both of Notion's APIs answer from. Tests change it as a workspace would change, or misbehave. */
export interface NotionApiState {
  pages: NotionPage[];
  /** Whether the browser's session is open; the cookie itself is not looked at. */
  signedIn: boolean;
  /** The one integration's token; null: there is none. */
  token: string | null;
  /** Pages in the trash, and pages that neither this person nor the integration may see. */
  trashed: Set<string>;
  hidden: Set<string>;
  /** Whether a hidden record takes its whole request with it (400), rather than coming as a stub. */
  hiddenRefused: boolean;
  /** The two shapes of a record: `{ value: record }` or `{ value: { value: record } }`. */
  shape: 'plain' | 'wrapped';
  /** Which form of the record endpoint is there; the other one answers 404. */
  endpoint: 'both' | 'main' | 'flat';
  /** So many of the next requests are refused as too many. */
  throttled: number;
  /** Seconds that the public API says to wait then; its overload answers 529 instead. */
  retryAfter: number;
  overloaded: boolean;
  /** Every answer is the page of an application instead of data. */
  html: boolean;
}

/** A workspace with the stand-in's pages, everything in order. */
export function notionApiState(part: Partial<NotionApiState> = {}): NotionApiState {
  return {
    pages: pages(),
    signedIn: true,
    token: 'ntn_stand_in',
    trashed: new Set(),
    hidden: new Set(),
    hiddenRefused: false,
    shape: 'wrapped',
    endpoint: 'both',
    throttled: 0,
    retryAfter: 7,
    overloaded: false,
    html: false,
    ...part,
  };
}

/** What Notion answers; null to requests that are not for its APIs. Counts down `throttled`, changes nothing else. */
export function notionApi(asked: NotionAsked, state: NotionApiState): NotionAnswer | null {
  const isOfficial = asked.host === 'api.notion.com';
  const isSession =
    /^(?:app\.notion\.com|(?:[\w-]+\.)?notion\.so)$/.test(asked.host) && asked.path.startsWith('/api/v3/');
  if (!isOfficial && !isSession) return null;
  if (state.html)
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!doctype html>' };
  return isOfficial ? officialAnswer(asked, state) : sessionAnswer(asked, state);
}
