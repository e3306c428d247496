import type { TaskKey } from '@/lib/domain/task';
import { latelyTied, newestTasks } from '@/lib/store/neighbours';
import type { Reader } from '@/lib/store/reader';

/** A task with what places it among others; `assignee` is a Person's id. */
export interface Place {
  key: TaskKey;
  parent: TaskKey | null;
  container: string | null;
  assignee: string | null;
}

/** How many neighbours serve each key result, and the ones tied lately, newest first. */
export interface Neighbours {
  parent: ReadonlySet<string>;
  siblings: ReadonlyMap<string, number>;
  container: ReadonlyMap<string, number>;
  assignee: ReadonlyMap<string, number>;
  lately: readonly string[];
}

/** So many neighbours are looked at, whatever the size of the project: the newest tell most. */
const MOST = { siblings: 100, container: 150, assignee: 150 };
const COMMANDS_BACK = 20;

/** What the neighbours of a task serve. Bounded work: its time does not grow with the number of ties. */
export async function neighboursOf(reads: Reader, place: Place): Promise<Neighbours> {
  const { key, parent, container, assignee } = place;
  const near = async (
    index: 'parent' | 'container' | 'assignee',
    value: string | null,
    most: number,
    where: 'here' | 'anywhere' = 'here',
  ): Promise<TaskKey[]> => {
    const keys = value === null ? [] : await newestTasks(reads, index, value, most + 1);
    return keys
      .filter((other) => other !== key && (where === 'anywhere' || siteOf(other) === siteOf(key)))
      .slice(0, most);
  };
  const [siblings, inContainer, ofAssignee, lately] = await Promise.all([
    near('parent', parent, MOST.siblings),
    near('container', container, MOST.container),
    near('assignee', assignee, MOST.assignee, 'anywhere'),
    latelyTied(reads, COMMANDS_BACK),
  ]);
  const asked = new Set([...siblings, ...inContainer, ...ofAssignee, ...(parent === null ? [] : [parent])]);
  const ties = await reads.whereMany('tie', 'task', asked);
  const count = (keys: readonly TaskKey[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const task of keys) {
      const served = new Set((ties.get(task) ?? []).map((tie) => tie.keyResult));
      for (const id of served) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  };
  return {
    parent: new Set(count(parent === null ? [] : [parent]).keys()),
    siblings: count(siblings),
    container: count(inContainer),
    assignee: count(ofAssignee),
    lately: [...new Set(lately.map((tie) => tie.slice(tie.lastIndexOf('~') + 1)))],
  };
}

/** Tool and site of a key: two sites may each have a project of the same id. */
function siteOf(key: TaskKey): string {
  return key.slice(0, key.indexOf(':', key.indexOf(':') + 1));
}
