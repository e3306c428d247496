import { siteName } from '@/lib/domain/reading';
import type { TaskKey } from '@/lib/domain/task';
import type { RuleFields } from '@/lib/domain/tying-rule';
import type { Reader } from '@/lib/store/reader';
import { tasksBeginning } from '@/lib/store/task-range';
import { tasksUnder } from '@/lib/store/under';

/** Known tasks among which are those that a rule catches, little more than `most`. */
export async function caughtBy(
  reads: Reader,
  { tool, site, match }: Pick<RuleFields, 'tool' | 'site' | 'match'>,
  most: number,
): Promise<TaskKey[]> {
  const here = `${siteName(tool, site)}:`;
  switch (match.by) {
    case 'parent':
      return (await tasksUnder(reads, [match.value], most)).map(({ present }) => present);
    case 'container': {
      const tasks = await reads.where('task', 'container', match.value, most);
      return tasks.map(({ id }) => id).filter((id) => id.startsWith(here));
    }
    case 'keyPrefix':
      return (await tasksBeginning(reads, `${here}${match.value}-`, most)).map(({ id }) => id);
    case 'label':
      return (await tasksBeginning(reads, here, most)).map(({ id }) => id);
  }
}
