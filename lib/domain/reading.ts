import type { ToolId } from './task';

/** One request to a tool's API as it is to be sent. Its host is the page's own, or that of the tool's API. */
export interface ApiRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string | null;
}

/** What came back. `status` 0: nothing did. */
export interface ApiAnswer {
  status: number;
  /** The content type, without parameters, lower case. */
  type: string;
  /** `Retry-After` as it was sent. */
  retryAfter: string | null;
  body: string;
  /** Why nothing came back. */
  failed?: 'offline' | 'slow';
}

/** Why nothing could be read. Each has its sentence (`reading.trouble.<name>`) that says what to do next. */
export const TROUBLES = [
  'signedOut',
  'forbidden',
  'throttled',
  'offline',
  'slow',
  'notData',
  'changed',
  'failed',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** How a person lets us read: through the session of their own page, or with a token of theirs. */
export type ConnectionWay = 'session' | 'token';

/** How reading from a site goes. Times are ms since the epoch. */
export interface ReadingState {
  trouble: Trouble | null;
  /** Nothing is asked before this moment; null: not before the person says so, or a page is opened anew. */
  until: number | null;
  /** How often in a row it went wrong. */
  failures: number;
  /** When something was last read. */
  readAt: number | null;
}

/** A site's connection as a Surface shows it. */
export interface ConnectionAnswer {
  tool: ToolId;
  site: string;
  /** The tool's own name. */
  label: string;
  /** Null: not connected, nothing is asked. */
  way: ConnectionWay | null;
  /** Whether the person has said how it is to be, if only that it is not to be connected. */
  decided: boolean;
  /** The ways that this site's tool offers. */
  ways: ConnectionWay[];
  hasToken: boolean;
  /** Match pattern of the host that a token goes to; null where none is taken. */
  tokenHost: string | null;
  /** Where a person makes a token; null where none is taken or it is not known. */
  tokenPage: string | null;
  state: ReadingState;
}

/** The name of a site in facts and layouts: `tool:encodeURIComponent(site)`, as keys of its tasks begin. */
export function siteName(tool: ToolId, site: string): string {
  return `${tool}:${encodeURIComponent(site)}`;
}
