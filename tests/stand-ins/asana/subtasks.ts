import type { AsanaTask } from './tasks';

const TITLES = ['Draft the questions', 'Send to the first five', 'Sum up what they said', 'Tell the team'];
const SERIES = '12098730000';

/** The subtasks of any task: parts of the same work, each with a gid of its own and none of its own below it. */
export function subtasksOf(task: AsanaTask): AsanaTask[] {
  if (task.gid.startsWith(SERIES)) return [];
  return TITLES.map((title, index) => ({
    ...task,
    gid: `${SERIES}${task.gid.slice(-4)}${index + 1}`,
    title,
    due: '',
    done: index === 0,
    parent: { gid: task.gid, title: task.title },
  }));
}

/** The subtask with this gid, of one of these tasks. */
export function subtaskNamed(gid: string | null, tasks: readonly AsanaTask[]): AsanaTask | undefined {
  if (!gid?.startsWith(SERIES)) return undefined;
  const owner = tasks.find((task) => task.gid.endsWith(gid.slice(SERIES.length, -1)));
  return owner && subtasksOf(owner).find((subtask) => subtask.gid === gid);
}
