import { finding, type Rule } from '@/lib/coach/finding';
import type { KeyResultWords } from './context';

/** The number grows while nobody need be better off: followers, likes, views. Only ever asked. */
export const vanityMetric: Rule<KeyResultWords> = {
  id: 'vanity-metric',
  subject: 'keyResult',
  remedies: ['adaptKeyResult', 'keep'],
  judge({ id, reading, signals, ruling }) {
    if (ruling.verdict !== 'outcome' || signals.measures[0]?.quantity.kind === 'percent') return [];
    const word = reading.units.find(({ tags }) => tags.has('vanity') && !tags.has('change'));
    const measured = reading.units.filter(({ tags }) => tags.has('metric') && !tags.has('vanity'));
    if (!word || measured.length > 1) return [];
    return [finding(vanityMetric, id, 'hint', { quote: reading.line.slice(word.start, word.end) })];
  },
};
