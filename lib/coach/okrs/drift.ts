import { finding, type Rule } from '@/lib/coach/finding';
import { changesBook } from './changes';
import type { OkrsContext } from './context';

/**
 * A key result was changed or dropped after an open task was tied to it, and nobody has said that the tie still holds.
 * Evidence: the revisions with their before and after, the fields, and the reason.
 */
export const drift: Rule<OkrsContext> = {
  id: 'drift',
  subject: 'tie',
  remedies: ['keep', 'retie', 'untie'],
  judge({ ties, tasks, revisions }) {
    const changesAfter = changesBook(revisions);
    const done = new Set(tasks.filter(({ status }) => status === 'done').map(({ id }) => id));
    return ties.flatMap(({ id, task, keyResult, since }) => {
      const changes = changesAfter({ kind: 'keyResult', id: keyResult }, since);
      if (!changes || done.has(task)) return [];
      const tier = changes.fields.includes('dropped') ? 'firm' : 'hint';
      return [finding(drift, id, tier, { task, keyResult, ...changes })];
    });
  },
};
