import { finding, type Rule } from '@/lib/coach/finding';
import { LEVELS } from '@/lib/domain/objective';
import type { OkrsContext } from './context';
import { activeObjectives } from './pursued';

/** An objective without a parent, although there is a higher one in its cycle. Evidence: its level, how many there are. */
export const unaligned: Rule<OkrsContext> = {
  id: 'unaligned',
  subject: 'objective',
  remedies: ['align', 'keep'],
  judge(context) {
    const active = activeObjectives(context);
    const aligned = new Set(context.alignments.map(({ child }) => child));
    return active.flatMap(({ id, cycle, level }) => {
      const isHigher = (other: (typeof active)[number]) =>
        other.cycle === cycle && LEVELS.indexOf(other.level) < LEVELS.indexOf(level);
      const higher = active.filter(isHigher).length;
      return aligned.has(id) || higher === 0 ? [] : [finding(unaligned, id, 'hint', { level, higher })];
    });
  },
};
