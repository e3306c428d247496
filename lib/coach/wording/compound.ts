import { finding, type Rule } from '@/lib/coach/finding';
import type { Tag } from '@/lib/coach/languages/language';
import type { Unit } from '@/lib/coach/words/units';
import type { KeyResultWords } from './context';

const MEASURED: readonly Tag[] = ['metric', 'event', 'outsider'];
const MOVED: readonly Tag[] = ['change', 'reach', 'gain'];

/** Two results share one line, so that one number cannot tell how it goes. */
export const compound: Rule<KeyResultWords> = {
  id: 'compound',
  subject: 'keyResult',
  remedies: ['addKeyResult', 'adaptKeyResult', 'keep'],
  judge({ id, reading, signals, ruling }) {
    if (ruling.verdict !== 'outcome' || !signals.joint || signals.purpose) return [];
    for (const [at, unit] of reading.units.entries()) {
      if (!isJoint(unit)) continue;
      const [before, after] = [reading.units.slice(0, at), reading.units.slice(at + 1)];
      if (!isResult(before) || !isResult(after)) continue;
      const tier = moves(before) && moves(after) ? 'firm' : 'hint';
      const evidence = {
        first: reading.line.slice(0, unit.start).trim(),
        second: reading.line.slice(unit.end).trim(),
      };
      return [finding(compound, id, tier, evidence)];
    }
    return [];
  },
};

function isJoint({ tags, text }: Unit): boolean {
  return tags.has('joint') || /^[,;&]$/.test(text);
}

function isResult(units: readonly Unit[]): boolean {
  return units.some(({ quantity }) => quantity !== undefined) && hasAny(units, MEASURED);
}

function moves(units: readonly Unit[]): boolean {
  return hasAny(units, MOVED);
}

function hasAny(units: readonly Unit[], wanted: readonly Tag[]): boolean {
  return units.some(({ tags }) => wanted.some((tag) => tags.has(tag)));
}
