import type { Answer } from './calls.ts';
import type { Device } from './people.ts';

/** A document as it travels. */
export interface Document {
  scope: string;
  kind: string;
  id: string;
  fields: Record<string, unknown>;
  clock: string;
  clocks?: Record<string, string>;
}

export type Pushed = Answer<{
  revisions: Record<string, number>;
  refused: (Pick<Document, 'scope' | 'kind' | 'id'> & { reason: string; now: Document | null })[];
  newer: Document[];
}>;

export type Pulled = Answer<{
  epoch: string;
  documents: (Document & { revision: number; member: string; at: number })[];
  cursors: Record<string, number>;
  gone: string[];
  more: boolean;
}>;

let counted = 0;

/** A clock that no other has, so many ms from now. */
export function clockAt(from = 0, node = '0123456789ab'): string {
  counted = (counted + 1) % 0xffff;
  return String(Date.now() + from).padStart(13, '0') + counted.toString(16).padStart(4, '0') + node;
}

/** A document written now. */
export function write(scope: string, kind: string, id: string, fields: Record<string, unknown>): Document {
  return { scope, kind, id, fields, clock: clockAt() };
}

export function objective(owner: string | null, id: string, scope = 'org'): Document {
  return write(scope, 'objective', id, { cycle: 'q1', title: `Objective ${id}`, owner });
}

export function keyResult(owner: string | null, id: string, of: string, scope = 'org'): Document {
  return write(scope, 'keyResult', id, {
    objective: of,
    title: `Key result ${id}`,
    metric: { kind: 'binary' },
    owner,
  });
}

export function checkIn(
  author: string | null,
  id: string,
  of: string,
  scope: string,
  more: Record<string, unknown> = {},
): Document {
  const fields = { keyResult: of, value: 1, author, observedOn: '2026-11-02', replaces: null, void: false };
  return write(scope, 'checkIn', id, { ...fields, ...more });
}

export function task(container: string, id: string, status: string | null = 'todo'): Document {
  return write(container, 'task', id, {
    url: 'https://acme.example/1',
    status,
    container: { id: 'P', title: '' },
  });
}

export function tie(container: string, of: string, keyResult: string, tiedBy: string | null): Document {
  return write(container, 'tie', `${of}~${keyResult}`, { task: of, keyResult, tiedBy, hypothesis: '' });
}

export function push(device: Device, documents: unknown[]): Promise<Pushed> {
  return device.ask('push', { documents }) as Promise<Pushed>;
}

export function pull(device: Device, cursors: Record<string, number>, page_size = 1_000): Promise<Pulled> {
  return device.ask('pull', { cursors, page_size }) as Promise<Pulled>;
}
