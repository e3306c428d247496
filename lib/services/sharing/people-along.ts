import type { JoinedSpace } from '@/lib/domain/space';
import { enqueue, type OutboxEntry } from '@/lib/store/outbox';
import type { Writer } from '@/lib/store/writer';
import { peopleIn } from '@/lib/sync/people';
import { parseScope, scopeIn } from '@/lib/sync/scope';
import { toWire } from '@/lib/sync/to-wire';
import type { Sent } from './outgoing';
import { changeSpace } from './spaces';

/** Whoever is named by what is sent is sent along, unless the space knows them. */
export async function peopleAlong(
  writes: Writer,
  space: JoinedSpace,
  sent: readonly Sent[],
): Promise<Sent[]> {
  const named = new Set(
    sent.flatMap(({ document }) => (document.kind === 'person' ? [] : peopleIn(document.fields))),
  );
  const ids = [...named].map((id) => (id === space.there ? space.here : id));
  const people = [...(await writes.getMany('person', ids)).values()].filter(
    ({ id, scope }) => parseScope(scope)?.space !== space.id && !space.people.includes(id),
  );
  if (people.length === 0 || space.role === 'viewer') return [];
  const placed = people.map((person) =>
    person.scope === 'own' ? { ...person, scope: scopeIn(space.id, 'org') } : person,
  );
  for (const record of placed)
    if (parseScope(record.scope)?.space === space.id) await writes.place(record, undefined);
  const elsewhere = placed.filter(({ scope }) => parseScope(scope)?.space !== space.id).map(({ id }) => id);
  if (elsewhere.length > 0) {
    space.people = [...space.people, ...elsewhere];
    await changeSpace(writes, space.id, { people: space.people });
  }
  await enqueue(
    writes,
    people.map(({ id }) => ({ kind: 'person', id, fields: null })),
  );
  return placed.flatMap((record) => {
    const document = toWire(record, 'org', null, space);
    const entry: OutboxEntry = { kind: 'person', id: record.id, fields: null, clock: writes.clock };
    return document ? [{ entry, document, isNew: true }] : [];
  });
}
