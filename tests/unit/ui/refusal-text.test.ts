import { expect, test } from 'vitest';
import { refusalText } from '@/components/ui/refusal-text';
import { METRIC_FAULTS } from '@/lib/domain/metric';
import { Refusal } from '@/lib/domain/refusal';
import { everyLanguage } from '../i18n/locale-files';
import { speakIn } from './words';

const LANGUAGES = everyLanguage().map(([language]) => language);

test.each(LANGUAGES)('%s says of every fault of a metric what is wrong with it', (language) => {
  speakIn(language);
  const told = METRIC_FAULTS.map((why) => refusalText(new Refusal('metricInvalid', { why })));
  expect(new Set(told).size).toBe(METRIC_FAULTS.length);
  expect(told.filter((text) => !/[.。]$/.test(text))).toEqual([]);
});

test('a metric refused for no reason that is known has a sentence of its own', () => {
  speakIn('en');
  expect(refusalText(new Refusal('metricInvalid'))).toContain('not complete');
});
