import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KINDS, type Stored } from '@/lib/domain/record';
import { SHARED_FIELDS } from '@/lib/domain/shared-fields';
import { arrivingFields } from '@/lib/protocol/arriving';
import { toWire } from '@/lib/sync/to-wire';
import { readDocument } from '@/lib/sync/wire';
import { generatedRecord } from '@/tests/integration/generated-records';

const clock = `1800000000000${'0'.repeat(4)}${'a'.repeat(12)}`;
const LATEST = 1_800_000_600_000;
const document = {
  scope: 'org',
  kind: 'cycle',
  id: 'c1',
  fields: { name: 'Q1' },
  clock,
  clocks: { name: clock },
};

test('a document is read as it is', () => {
  expect(readDocument({ ...document, revision: 7, member: 'm1' }, LATEST)).toEqual(document);
});

test.each([
  ['nothing', null],
  ['a list', [document]],
  ['another kind', { ...document, kind: 'secret' }],
  ['no id', { ...document, id: '' }],
  ['an id beyond every bound', { ...document, id: 'x'.repeat(401) }],
  ['a scope that is none', { ...document, scope: 7 }],
  ['fields that are a list', { ...document, fields: [] }],
  ['no clock', { ...document, clock: '1800000000000' }],
  ['a clock that is ahead', { ...document, clock: clock.replace('1800000000000', '1800000600001') }],
  ['a clock of a field that is ahead', { ...document, clocks: { name: clock.replace('18', '99') } }],
  [
    'a clock under a hostile name',
    JSON.parse(
      `{"scope":"org","kind":"cycle","id":"c","fields":{},"clock":"${clock}","clocks":{"__proto__":"${clock}"}}`,
    ),
  ],
  [
    'a hostile name deep within',
    { ...document, fields: JSON.parse('{"retrospective":{"a":[{"__proto__":1}]}}') },
  ],
  [
    'fields without end',
    { ...document, fields: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`f${n}`, n])) },
  ],
])('%s is no document', (_, value) => {
  expect(readDocument(value, LATEST)).toBeNull();
});

test('whatever comes, reading it neither throws nor lets through what is none', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      const read = readDocument(value, LATEST);
      expect(read === null || typeof read.id === 'string').toBe(true);
    }),
  );
});

test('every shared field of every kind is one that may arrive, and no other is', () => {
  for (const kind of KINDS) {
    const all = Object.fromEntries(
      [...SHARED_FIELDS[kind], 'me', 'seenAt', 'scope', 'clock'].map((name) => [name, 1]),
    );
    const read = arrivingFields(kind, 'x', all);
    expect(read).toBeNull();
  }
});

test('what is sent of a record arrives, field by field as it was sent', () => {
  fc.assert(
    fc.property(generatedRecord, (record: Stored) => {
      const sent = toWire({ ...record, scope: 'acme/org' } as Stored, 'org', null, {
        ...{ here: 'me', there: 'me', titles: false },
      });
      // A rule is bound to a tool that there is.
      if (!sent || record.kind === 'tyingRule') return;
      const isPersonal = record.kind === 'objective' && record.level === 'personal';
      const read = readDocument(sent, Number.MAX_SAFE_INTEGER);
      const arrived = read && arrivingFields(record.kind, read.id, read.fields);
      if (isPersonal) expect(arrived).toBeNull();
      else expect(arrived).toEqual(sent.fields);
    }),
  );
});
