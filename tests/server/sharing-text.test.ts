import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settle } from '@/tests/integration/world';
import { found, onServer, placeOfTests, startClient, stateOf, valuesOf } from './client.ts';

const place = placeOfTests();

/** Any sequence of UTF-16 code units: half surrogate pairs and U+0000 among them. */
const text = fc.string({
  unit: fc
    .oneof(fc.constantFrom(0, 0xd83d, 0xde00, 0xdfff, 0xfffe), fc.nat({ max: 0xffff }))
    .map((unit) => String.fromCharCode(unit)),
  maxLength: 30,
});

test('whatever stands in a text, it is sent, and nothing beside it is held up', async () => {
  const ada = startClient(place.space);
  const { keyResult } = await settle(ada);
  await found(place.server, ada);
  await ada.sync();
  const wanted = new Map<string, string>();
  const write = async (note: string) => {
    const said = { keyResult, value: 3, confidence: null, observedOn: null, replaces: null };
    await ada.ask('checkIn.create', { ...said, note });
    const [kept] = await ada.ask('checkIns.read', { keyResult });
    wanted.set(kept?.id ?? '', (kept?.note ?? '').toWellFormed().replaceAll('\0', ''));
  };
  await fc.assert(
    fc.asyncProperty(text, text, async (a, b) => {
      await write(a);
      await write(b);
      await ada.sync();
      expect(await stateOf(ada)).toMatchObject({ state: 'fresh', pending: 0, refused: 0, dropped: 0 });
    }),
    {
      numRuns: 20,
      examples: [
        ['\0', '\ud83d'],
        ['\ude00\ud83d', 'a\0b'],
        ['\\u0000', '\\ud83d'],
        ['😀', ''],
      ],
    },
  );
  const there = await onServer(place);
  for (const [id, note] of wanted) expect(there.get(`checkIn ${id}`)?.fields.note).toBe(note);
  expect(await valuesOf(ada, keyResult)).toHaveLength(wanted.size);
});
