import { finding, type Rule } from '@/lib/coach/finding';
import { changesBook } from './changes';
import type { OkrsContext } from './context';
import { activeObjectives } from './pursued';

/**
 * What an objective contributes to was changed or dropped after it was aligned, and nobody has said that it still holds.
 * Evidence: the parent, the objective's owner, and the revisions with their fields and reason.
 */
export const driftUpward: Rule<OkrsContext> = {
  id: 'drift-upward',
  subject: 'objective',
  remedies: ['keep', 'adaptObjective'],
  judge(context) {
    const changesAfter = changesBook(context.revisions);
    const active = new Map(activeObjectives(context).map((objective) => [objective.id, objective]));
    return context.alignments.flatMap(({ child, parent, since }) => {
      const objective = active.get(child);
      const changes = changesAfter(parent, since);
      if (!objective || !changes) return [];
      const tier = changes.fields.includes('dropped') ? 'firm' : 'hint';
      const evidence = { parentKind: parent.kind, parent: parent.id, owner: objective.owner, ...changes };
      return [finding(driftUpward, child, tier, evidence)];
    });
  },
};
