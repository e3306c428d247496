import { expect, test } from 'vitest';
import { agoFormat, dateFormat, numberFormat } from '@/lib/domain/formats';

test('a formatter is made once for a locale and options, and another one for others', () => {
  const percent = numberFormat('en', { style: 'percent' });
  expect(numberFormat('en', { style: 'percent' })).toBe(percent);
  expect(numberFormat('de', { style: 'percent' })).not.toBe(percent);
  expect(numberFormat('en')).not.toBe(percent);
  expect([percent.format(0.5), numberFormat('de').format(1234.5)]).toEqual(['50%', '1.234,5']);
});

test('days are written in the zone that is named', () => {
  const day = new Date('2027-01-04T23:30:00Z');
  const inZone = (timeZone: string) => dateFormat('en', { dateStyle: 'medium', timeZone }).format(day);
  expect([inZone('UTC'), inZone('Asia/Shanghai')]).toEqual(['Jan 4, 2027', 'Jan 5, 2027']);
  expect(agoFormat('en', { numeric: 'auto' }).format(-1, 'day')).toBe('yesterday');
});
