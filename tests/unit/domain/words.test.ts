import { expect, test } from 'vitest';
import { wordsOf } from '@/lib/domain/words';

test.each([
  ['Fix the login page for new customers', ['fix', 'login', 'page', 'customers']],
  ['提高新用户激活率', ['提高', '新', '用户', '激活', '率']],
  ['Onboarding 向导的文案', ['onboarding', '向导', '文案']],
  ['ＬＯＧＩＮ', ['login']],
  ['Reach 40 % by 2026', ['reach']],
  ['', []],
  ['🎉 — …', []],
])('the words of "%s" are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
