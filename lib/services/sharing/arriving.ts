import type { Kind } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import type { Arrival } from '@/lib/sync/merge';
import { swapPeople, swapped } from '@/lib/sync/people';
import { scopeIn } from '@/lib/sync/scope';
import { type Document, readDocument, STANDING } from '@/lib/sync/wire';
import type { SharingEdges } from './remotes';

/** Where a key result stands, as the server derives it; null: nobody has checked in. */
export interface Standing {
  keyResult: string;
  checkIn: Arrival | null;
}

/** What of a server's documents is sound, and how many were not. */
export interface Arrived {
  arrivals: Arrival[];
  standings: Standing[];
  dropped: number;
}

/**
 * Looks at every document before anything of it is kept: its kind, its clocks (none after `latest`, ms since the
 * epoch), each of its fields. One that is no good is left out and counted; the others go on.
 */
export function soundOnes(
  documents: readonly unknown[],
  space: JoinedSpace,
  edges: Pick<SharingEdges, 'sound'>,
  latest: number,
): Arrived {
  const arrived: Arrived = { arrivals: [], standings: [], dropped: 0 };
  for (const value of documents) {
    const document = readDocument(value, latest);
    const sound = document && soundOne(document, space, edges, latest);
    if (!sound) arrived.dropped += 1;
    else if ('keyResult' in sound) arrived.standings.push(sound);
    else arrived.arrivals.push(sound);
  }
  return arrived;
}

function soundOne(
  document: Document,
  space: JoinedSpace,
  edges: Pick<SharingEdges, 'sound'>,
  latest: number,
): Arrival | Standing | null {
  if (document.kind !== STANDING) return arrivalOf(document, space, edges);
  const { checkIn } = document.fields;
  if (checkIn === null) return { keyResult: document.id, checkIn: null };
  const { id, scope, clock, clocks, ...fields } = (checkIn ?? {}) as Record<string, unknown>;
  const inner = readDocument({ kind: 'checkIn', id, scope, clock, clocks, fields }, latest);
  const arrival = inner && arrivalOf(inner, space, edges);
  return arrival?.fields.keyResult === document.id ? { keyResult: document.id, checkIn: arrival } : null;
}

function arrivalOf(
  { scope, kind, id, fields, clock, clocks }: Document,
  space: JoinedSpace,
  edges: Pick<SharingEdges, 'sound'>,
): Arrival | null {
  const sound = edges.sound(kind, id, fields);
  if (!sound) return null;
  return {
    scope: scopeIn(space.id, scope),
    kind: kind as Kind,
    id: kind === 'person' ? swapped(id, space) : id,
    fields: swapPeople(sound, space),
    clock,
    clocks: Object.fromEntries(Object.entries(clocks).filter(([name]) => Object.hasOwn(sound, name))),
  };
}
