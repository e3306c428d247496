import { finding, type Rule } from '@/lib/coach/finding';
import { LEVELS } from '@/lib/domain/objective';
import type { OkrsContext } from './context';
import { parentsOf } from './parents';
import { activeObjectives } from './pursued';

/**
 * Nobody below has taken up a company objective, although there are objectives below. Evidence: how many there are
 * that could.
 */
export const topDownGap: Rule<OkrsContext> = {
  id: 'top-down-gap',
  subject: 'objective',
  remedies: ['talk'],
  judge(context) {
    const active = activeObjectives(context);
    const parents = parentsOf(context);
    const taken = new Set(active.flatMap(({ id }) => parents(id).map((parent) => parent.id)));
    return active.flatMap(({ id, cycle, level }) => {
      if (level !== LEVELS[0] || taken.has(id)) return [];
      const below = active.filter((other) => other.cycle === cycle && other.level !== level).length;
      return below === 0 ? [] : [finding(topDownGap, id, 'hint', { below })];
    });
  },
};
