import { expect, test } from 'vitest';
import { closestLanguage } from '@/lib/i18n';
import { translator } from '@/lib/i18n/translate';

const table = {
  due_some: { message: '{n} key result is due | {n} key results are due' },
  due_many: { message: 'none | one | {n} of them' },
  due_zh: { message: '{n} 个待更新' },
  due_owner: { message: '{owner} has {n} task | {owner} has {n} tasks' },
};
const t = translator(() => table) as (key: string, ...rest: unknown[]) => string;

test.each([
  ['due.some', 0, '0 key results are due'],
  ['due.some', 1, '1 key result is due'],
  ['due.some', 2, '2 key results are due'],
  ['due.many', 0, 'none'],
  ['due.many', 1, 'one'],
  ['due.many', 5, '5 of them'],
  ['due.zh', 1, '1 个待更新'],
  ['due.zh', 3, '3 个待更新'],
])('%s for %i says "%s"', (key, count, said) => {
  expect(t(key, count)).toBe(said);
});

test('a count and named blanks are filled together', () => {
  expect(t('due.owner', 2, { owner: 'Ada' })).toBe('Ada has 2 tasks');
});

test('what a person wrote is not filled a second time', () => {
  expect(t('due.owner', 2, { owner: '{n}' })).toBe('{n} has 2 tasks');
});

test('a key that no table has is shown as it is', () => {
  expect(t('no.such')).toBe('no.such');
});

test.each([
  [['zh-Hans-CN', 'en'], 'zh_CN'],
  [['fr', 'zh-TW'], 'zh_CN'],
  [['en-GB', 'zh'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('somebody who prefers %j reads %s', (preferred, language) => {
  expect(closestLanguage(preferred)).toBe(language);
});

test('a number is written as the language does, what is no number as it is', () => {
  const grouped = translator(
    () => table,
    (number) => new Intl.NumberFormat('de').format(number),
  ) as (key: string, ...rest: unknown[]) => string;
  expect(grouped('due.owner', 12_000, { owner: '2027' })).toBe('2027 has 12.000 tasks');
});
