import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatNumber, parseNumber } from '@/lib/domain/number-format';

const LOCALES = ['en', 'en-IN', 'de', 'de-CH', 'fr', 'es', 'pt-BR', 'zh-CN', 'ja', 'ar-EG', 'fa', 'sv'];
const UNITS = ['', '%', '€', '$', '¥', 'customers', 'ms', '家', '万元', 'k', 'm²'];

test('what is written in a locale is read back as the same number, with and without its unit', () => {
  const question = fc.record({
    thousandths: fc.integer({ min: -1e12, max: 1e12 }),
    precision: fc.integer({ min: 0, max: 3 }),
    locale: fc.constantFrom(...LOCALES),
    unit: fc.constantFrom(...UNITS),
  });
  fc.assert(
    fc.property(question, ({ thousandths, precision, locale, unit }) => {
      const value = Number((thousandths / 1000).toFixed(precision)) + 0;
      const text = formatNumber(value, { unit, precision }, locale);
      expect(parseNumber(text, locale, unit), text).toBe(value);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['1.234,5', 'en', 1234.5],
  ['1,234.5', 'de', 1234.5],
  ['1 234,5', 'en', 1234.5],
  ['1\u202f234,5', 'en', 1234.5],
  ['1’234.5', 'en', 1234.5],
  ['1,234,567', 'de', 1234567],
  ['12,34,567', 'en', 1234567],
  ['12,5', 'en', 12.5],
  ['12.5', 'de', 12.5],
  ['0,125', 'en', 0.125],
  ['.5', 'de', 0.5],
  ['5.', 'en', 5],
  ['12 %', 'en', 12],
  ['１２％', 'en', 12],
  ['３０', 'zh-CN', 30],
  ['１，２３４．５', 'zh-CN', 1234.5],
  ['٣٠', 'ar-EG', 30],
  ['−3', 'en', -3],
  ['+3', 'en', 3],
  ['-$5', 'en', -5],
  ['$-5', 'en', -5],
  ['  7 ', 'en', 7],
  ['-0', 'en', 0],
])('%j in %s is %d', (text, locale, value) => {
  expect(parseNumber(text, locale)).toBe(value);
});

test('a separator that could group or divide is read as the locale has it', () => {
  expect(['en', 'zh-CN', 'de', 'es', 'fr'].map((locale) => parseNumber('1,234', locale))).toEqual([
    1234, 1234, 1.234, 1.234, 1.234,
  ]);
  expect(['en', 'zh-CN', 'de', 'es'].map((locale) => parseNumber('1.234', locale))).toEqual([
    1.234, 1.234, 1234, 1234,
  ]);
});

test.each([
  '',
  ' ',
  '%',
  '-',
  '.',
  'abc',
  '1.2k',
  '12 apples',
  '1,2,3',
  '1 2',
  '1.2.3,4,5',
  '1e5',
  'NaN',
  '0x10',
  '--1',
  '5-3',
  '1'.repeat(80),
])('%j is no number', (text) => {
  expect(parseNumber(text, 'en')).toBeNull();
});

test('any text gives a finite number or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-+ %€٫٬ke\u00a0') }), (text) => {
      const value = parseNumber(text, 'de');
      if (value !== null) expect(Number.isFinite(value)).toBe(true);
    }),
  );
});

test('units stand where the locale has them', () => {
  const half = { unit: '%', precision: 1 };
  expect(formatNumber(12.5, half, 'en')).toBe('12.5%');
  expect(formatNumber(12.5, half, 'de')).toBe('12,5\u00a0%');
  expect(formatNumber(5, { unit: '$', precision: 0 }, 'en')).toBe('$5');
  expect(formatNumber(1200, { unit: 'customers', precision: 0 }, 'en')).toBe('1,200\u00a0customers');
  expect(formatNumber(30, { unit: '家', precision: 0 }, 'zh-CN')).toBe('30家');
});

test('a value measured more finely than its measure keeps its digits, so that it never looks reached', () => {
  const uptime = { unit: '%', precision: 1 };
  expect(formatNumber(99.97, uptime, 'en')).toBe('99.97%');
  expect(formatNumber(99, uptime, 'en')).toBe('99.0%');
});
