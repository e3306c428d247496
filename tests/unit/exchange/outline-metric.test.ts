import { expect, test } from 'vitest';
import type { Metric } from '@/lib/domain/metric';
import { numbersOfMetric, readMetric } from '@/lib/exchange/outline-metric';

/** A metric in short: "increase 20→40 %". */
function short(metric: Metric): string {
  const numbers = numbersOfMetric(metric).map(({ value }) => value);
  return `${metric.kind} ${numbers.join('→')} ${'unit' in metric ? metric.unit : ''}`.trim();
}

function read(text: string, locale = 'en'): string | null {
  const reading = readMetric(text.normalize('NFKC'), locale);
  return reading && `${reading.guessed ? '? ' : ''}${short(reading.metric)}`;
}

test.each([
  ['Raise activation from 20% to 40%', 'increase 20→40 %'],
  ['Cut lead time from 9 days to 3 days', 'decrease 9→3 days'],
  ['Activation 20 % → 40 %', 'increase 20→40 %'],
  ['Activation: 20% -> 40%', 'increase 20→40 %'],
  ['Grow revenue from $1.2M to $2M', 'increase 1200000→2000000 $'],
  ['Improve net margin from -5 to 10 points', 'increase -5→10 points'],
  ['Raise p95 score from 2.4 to 3.25', 'increase 2.4→3.25'],
  ['NPS ≥ 50', 'atLeast 50'],
  ['NPS >= 50', 'atLeast 50'],
  ['Keep uptime at least 99.9%', 'atLeast 99.9 %'],
  ['Uptime of 99.9% or more', 'atLeast 99.9 %'],
  ['churn ≤ 2 %', 'atMost 2 %'],
  ['No more than 3 incidents a month', 'atMost 3 incidents'],
  ['Keep response time between 30 and 50 ms', 'within 30→50 ms'],
  ['Keep headcount at 30–50', 'within 30→50'],
  ['Reduce churn to below 2%', 'decrease 2 %'],
  ['Grow weekly active teams to 1,500', 'increase 1500'],
  ['Reduce p95 latency to 300 ms', 'decrease 300 ms'],
  ['激活率从 20% 提升到 40%', 'increase 20→40 %'],
  ['首次响应时间由9天缩短至3天', 'decrease 9→3 天'],
  ['NPS 不低于 50', 'atLeast 50'],
  ['客诉率不超过2％', 'atMost 2 %'],
  ['收入从1.2亿元增长到2亿元', 'increase 120000000→200000000 元'],
  ['满意度保持在30到50之间', 'within 30→50'],
  ['月活达到3万以上', 'atLeast 30000'],
])('%s says %s', (text, metric) => {
  expect(read(text)).toBe(metric);
});

test.each([
  ['Publish 3 case studies', '? increase 0→3 case studies'],
  ['Increase revenue by 20%', '? increase 0→20 %'],
  ['Reduce cost by at least 10%', '? decrease 0→-10 %'],
  ['Uptime of 99.9%', '? increase 99.9 %'],
  ['新增付费客户 30 家', '? increase 0→30 家'],
  ['Cut build time from 42 minutes to 5 seconds', '? decrease 5 seconds'],
])('%s only suggests %s', (text, metric) => {
  expect(read(text)).toBe(metric);
});

test.each([
  'Improve documentation',
  'Pass the SOC 2 audit',
  'Support Web3 and p95',
  'Publish the plan in 90 days',
  'Be ready for 2027',
  'Launch v2 in phase 3',
  '1st place in the ranking',
])('%s says nothing of a number', (text) => {
  expect(read(text)).toBeNull();
});

test('numbers are read as the person writes them', () => {
  expect(read('Ingresos de 1.234,5 a 2.000,5 €', 'es')).toBe('increase 1234.5→2000.5 €');
  expect(read('from 1,234 to 2,345', 'en')).toBe('increase 1234→2345');
  expect(read('from 1,234 to 2,345', 'de')).toBe('increase 1.234→2.345');
  expect(read('de 5,000 a 20,000', 'es')).toBe('increase 5000→20000');
});

test('the digits after the separator are kept', () => {
  expect(readMetric('from 2.4 s to 1.25 s', 'en')?.metric).toMatchObject({ unit: 's', precision: 2 });
  expect(readMetric('from $1.2M to $2M', 'en')?.metric).toMatchObject({ unit: '$', precision: 0 });
});
