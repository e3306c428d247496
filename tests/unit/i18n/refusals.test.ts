import { expect, test } from 'vitest';
import { REFUSAL_CODES } from '@/lib/domain/refusal';
import { everyLanguage } from './locale-files';

test.each(everyLanguage())('%s has a sentence for every refusal, and for nothing else', (_, own) => {
  const told = [...own.keys()].filter((key) => key.startsWith('refusal.'));
  expect(told.sort()).toEqual(REFUSAL_CODES.map((code) => `refusal.${code}`).sort());
});

test.each(everyLanguage())('%s ends every refusal as a sentence', (_, own) => {
  const cut = REFUSAL_CODES.filter((code) => !/[.。]$/.test(own.get(`refusal.${code}`) ?? ''));
  expect(cut).toEqual([]);
});
