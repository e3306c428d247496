import { finding, type Rule } from '@/lib/coach/finding';
import { outputWithoutOutcome } from '@/lib/coach/work/output-without-outcome';
import type { OkrsContext } from './context';
import { activeObjectives, pursuedUnder } from './pursued';

/**
 * Work closes on most results of an objective and none of these moves: then it is the aim or the way that is in
 * question, not one number. Evidence: the key results, of how many, their closings together, and the day as of which
 * all their tasks are known.
 */
export const objectiveWithoutOutcome: Rule<OkrsContext> = {
  id: 'objective-without-outcome',
  subject: 'objective',
  remedies: ['talk', 'adaptObjective'],
  judge(context) {
    const { share, least } = context.thresholds.worklessObjective;
    return activeObjectives(context).flatMap((objective) => {
      const states = pursuedUnder(context, objective.id);
      const found = states.flatMap(({ findings }) =>
        findings.filter(({ rule }) => rule === outputWithoutOutcome.id),
      );
      if (found.length < least || found.length / states.length < share) return [];
      return [
        finding(objectiveWithoutOutcome, objective.id, 'firm', {
          keyResults: found.map(({ subject }) => subject.id),
          of: states.length,
          asOf: found.map(({ evidence }) => String(evidence.asOf)).reduce((a, b) => (b < a ? b : a)),
          closings: found.reduce((sum, { evidence }) => sum + Number(evidence.closings), 0),
        }),
      ];
    });
  },
};
