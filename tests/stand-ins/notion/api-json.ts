import type { NotionAnswer } from './api.ts';

/** An answer as data. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): NotionAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** What was sent, as data; null when it is none. */
export function sent(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
