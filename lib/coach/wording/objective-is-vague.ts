import { finding, type Rule } from '@/lib/coach/finding';
import type { ObjectiveWords } from './context';

/** An aim of so few words could stand over any team's work: better for whom, and in what? */
export const objectiveIsVague: Rule<ObjectiveWords> = {
  id: 'objective-is-vague',
  subject: 'objective',
  remedies: ['adaptObjective', 'keep'],
  judge({ id, reading, signals }) {
    const telling = reading.units.filter(({ tags, mark }) => !mark && !tags.has('skip') && !tags.has('stop'));
    const [lead, ...rest] = telling;
    if (!lead || !(lead.tags.has('change') || lead.tags.has('vague')) || signals.measures.length > 0)
      return [];
    if (rest.length > 1 || !rest.every(({ tags }) => tags.has('vague'))) return [];
    return [finding(objectiveIsVague, id, 'hint', { quote: reading.line })];
  },
};
