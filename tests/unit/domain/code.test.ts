import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colourOf, proposeCode } from '@/lib/domain/code';
import { COLOURS } from '@/lib/domain/key-result';

test('codes count within the letter of their objective', () => {
  const taken = new Set<string>();
  const codes = [0, 0, 1, 0, 25, 26].map((objectiveIndex) => {
    const code = proposeCode({ objectiveIndex, taken });
    taken.add(code);
    return code;
  });
  expect(codes).toEqual(['A1', 'A2', 'B1', 'A3', 'Z1', 'AA1']);
});

test('a gap is filled before the number grows', () => {
  expect(proposeCode({ objectiveIndex: 0, taken: new Set(['A1', 'A3']) })).toBe('A2');
});

test('a proposed code is free, and 2 to 4 letters and digits, also when a letter is used up', () => {
  const used = Array.from({ length: 999 }, (_, i) => `A${i + 1}`);
  fc.assert(
    fc.property(fc.nat(3000), fc.boolean(), (objectiveIndex, full) => {
      const taken = new Set(full ? used : []);
      const code = proposeCode({ objectiveIndex, taken });
      expect(code).toMatch(/^[A-Z]{1,2}[1-9]\d{0,2}$/);
      expect(code.length).toBeLessThanOrEqual(4);
      expect(taken.has(code)).toBe(false);
    }),
  );
  expect(proposeCode({ objectiveIndex: 0, taken: new Set(used) })).toBe('B1');
});

test('objectives take the colours of the palette in turn', () => {
  expect(COLOURS.map((_, i) => colourOf(i))).toEqual([...COLOURS]);
  expect(colourOf(COLOURS.length)).toBe(COLOURS[0]);
});
