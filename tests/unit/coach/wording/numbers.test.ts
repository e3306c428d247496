import { expect, test } from 'vitest';
import { read } from '@/lib/coach/words/reading';

function quantities(line: string, language: string): string[] {
  return read(line, language).quantities.map(({ kind, amount }) => `${kind} ${amount}`);
}

test.each([
  [
    'en',
    'Revenue of $1.5 million, churn below 3%, 2x the orders',
    ['money 1500000', 'percent 3', 'multiple 2'],
  ],
  ['en', 'From 1,250 to 2 000 seats within 300 ms', ['count 1250', 'count 2000', 'duration 300']],
  ['zh', '销售额达到1.2亿元,成本下降3个百分点,客户2万家', ['money 120000000', 'percent 3', 'count 20000']],
  ['zh', '满意度提升到９５％', ['percent 95']],
  ['es', 'De 1.250 a 2.000 plazas con una nota de 8,5', ['count 1250', 'count 2000', 'count 8.5']],
  ['es', '3,5 millones de euros y un 12 por ciento', ['money 3500000', 'percent 12']],
])('reads %s numbers with their units: %s', (language, line, expected) => {
  expect(quantities(line, language)).toEqual(expected);
});

test.each([
  ['en', 'Ship v2.1 of the ISO 27001 portal on 3 March 2027, in Q3, step 2, p95, GPT-5, within 90 days'],
  ['en', 'Close the books for FY26 by 2026-12-31 in the 2-week sprint'],
  ['zh', '2026年3月15日前完成二期工程第3阶段,Q4上线V2.0,P95,3个月内'],
  ['es', 'Antes del 30 de junio de 2027, fase 2, en 90 días, T3 2026, Web3'],
])('leaves out %s numbers that measure nothing: %s', (language, line) => {
  expect(quantities(line, language)).toEqual([]);
});

test.each([
  ['1. Cut returns by 5%', 'Cut returns by 5%'],
  ['KR2: Cut returns by 5%', 'Cut returns by 5%'],
  ['- [ ] Cut returns by 5%', 'Cut returns by 5%'],
  ['🚀 Cut\u200b returns\u00a0by 5%', 'Cut returns by 5%'],
  ['>100 reviews', '>100 reviews'],
  ['3.5 stars', '3.5 stars'],
])('%s is read as %s', (text, line) => {
  expect(read(text, 'en').line).toBe(line);
});
