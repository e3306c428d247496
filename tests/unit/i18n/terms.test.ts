import { expect, test } from 'vitest';
import { sentences } from './locale-files';

/** Words that would name a term of README, "Words", a second time. */
const SYNONYMS = {
  en: /\bKRs?\b|\bgoals?\b|\btickets?\b|\bquarters?\b|\bcheckins?\b|\bun-?linked\b|\bunaligned\b/i,
  zh_CN: /签到|打卡|工单|关键成果|核心结果|绑定|目标关键|基准|起点|初始值|起始值|您/,
} as const;

/** These quote what stands in people's documents and tools. */
const QUOTES = /^import\.|^refusal\.source/;

test.each(Object.entries(SYNONYMS))('%s has one word for each term', (language, synonyms) => {
  const words = (text: string): string => text.replace(/\{\w+\}/g, '');
  const found = [...sentences(language as keyof typeof SYNONYMS)].filter(
    ([key, text]) => !QUOTES.test(key) && synonyms.test(words(text)),
  );
  expect(found).toEqual([]);
});
