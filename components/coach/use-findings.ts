import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { FindingAnswer } from '@/lib/domain/findings';
import type { TaskKey } from '@/lib/domain/task';

/** The card says by its age that a number is old or was never there. */
const TOLD_BY_THE_CARD = new Set(['outdated', 'never-checked-in']);

/**
 * What was found about key results that stand on a card with their status and age, and about the task that serves
 * them; nothing until it is known.
 */
export function useFindings(
  client: Client,
  keyResults: readonly string[],
  task: TaskKey | null = null,
): readonly FindingAnswer[] {
  const asked = keyResults.length > 0 ? { keyResults: [...keyResults], task } : null;
  const found = useQuery(client, 'findings.read', asked, keyResults.join(' ')).value;
  if (!found) return [];
  const few = found.glance.filter(({ rule }) => !TOLD_BY_THE_CARD.has(rule));
  const told = new Set(few.map(({ subject }) => subject.id));
  // What became of a tie is said on its own card, however many there are.
  return [...few, ...found.all.filter(({ subject }) => subject.kind === 'tie' && !told.has(subject.id))];
}
