import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { plannedObjectives } from './pursued';

/**
 * More objectives in a cycle than can be pursued at once: of the company, or of one owner on one level. Drafts
 * count, since it is while drafting that one can choose. Evidence: how many, the level, and the owner.
 */
export const tooManyObjectives: Rule<OkrsContext> = {
  id: 'too-many-objectives',
  subject: 'cycle',
  remedies: ['openList'],
  judge(context) {
    const { many, tooMany } = context.thresholds.objectives;
    const groups = Map.groupBy(plannedObjectives(context), ({ cycle, level, owner }) =>
      JSON.stringify([cycle, level, level === 'company' ? null : owner]),
    );
    return [...groups].flatMap(([name, group]) => {
      const [cycle, level, owner] = JSON.parse(name) as [string, string, string | null];
      const count = group.length;
      if (count <= many || (level !== 'company' && owner === null)) return [];
      return [finding(tooManyObjectives, cycle, count > tooMany ? 'firm' : 'hint', { count, level, owner })];
    });
  },
};
