import { finding, type Rule } from '@/lib/coach/finding';
import { leadQuote, type ObjectiveWords } from './context';

/** A deliverable stands where an aim should: what would be better once it is there? */
export const objectiveIsTask: Rule<ObjectiveWords> = {
  id: 'objective-is-task',
  subject: 'objective',
  remedies: ['adaptObjective', 'keep'],
  judge(context) {
    const { lead, has, object } = context.signals;
    if (!lead.first || !lead.tags.has('ship') || has.has('better')) return [];
    // To build a team is a task, to build a motivated one an aim.
    if (has.has('vague')) return [];
    const aim = has.has('change') || has.has('metric') || has.has('purpose');
    const concrete = object.has('output') || object.has('staff') || object.size === 0;
    return [
      finding(objectiveIsTask, context.id, concrete && !aim ? 'firm' : 'hint', {
        quote: leadQuote(context),
      }),
    ];
  },
};
