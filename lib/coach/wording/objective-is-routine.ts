import { finding, type Rule } from '@/lib/coach/finding';
import { leadQuote, type ObjectiveWords } from './context';

/** Work that never ends stands where an aim should: fair work, but it needs no objective to be done. */
export const objectiveIsRoutine: Rule<ObjectiveWords> = {
  id: 'objective-is-routine',
  subject: 'objective',
  remedies: ['drop', 'adaptObjective', 'keep'],
  judge(context) {
    const { signals, reading } = context;
    const daily = reading.units.filter(({ tags }) => tags.has('daily'));
    const leads = signals.lead.first && signals.lead.tags.has('daily');
    // "Process" and "support" can be anything; "day-to-day" means only itself.
    const unmistakable = daily.filter(({ tags }) => tags.size === 1).length;
    if (!(leads || unmistakable > 0) || signals.has.has('change') || signals.has.has('better')) return [];
    const tier = unmistakable > 0 || (leads && daily.length > 1) ? 'firm' : 'hint';
    return [finding(objectiveIsRoutine, context.id, tier, { quote: leadQuote(context) })];
  },
};
