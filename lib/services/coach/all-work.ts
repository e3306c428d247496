import type { Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import { ruleBook } from '@/lib/domain/tying-rule';
import type { Context } from '@/lib/services/context';
import { rulesInForce } from '@/lib/services/rules-in-force';
import type { Turns } from '@/lib/services/turns';
import { namesOf } from '@/lib/store/aliases';
import { everyRecord } from '@/lib/store/every-record';
import type { Reader } from '@/lib/store/reader';
import { tiedAt } from '@/lib/store/ties';
import { read } from '@/lib/store/transaction';
import type { AnsweredTasks } from './tied-work';

/** The bounds within which all work is judged: so many ties, and so many tasks that are known. */
export interface WorkBounds {
  ties: number;
  tasks: number;
}

/**
 * All that is known of tasks and their answers; null where it is too much. It is read in pages, not at one moment:
 * asking for each of many tasks takes longer than reading all, and one long transaction would hold up every command.
 */
export async function allWork(
  context: Context,
  bounds: WorkBounds,
  turns: Turns,
): Promise<AnsweredTasks | null> {
  const around = await read(context, (reads) => readAround(reads, bounds));
  if (around === null) return null;
  const [tasks, ties, exemptions] = [
    await everyRecord(context, 'task', turns.pause),
    await everyRecord(context, 'tie', turns.pause),
    await everyRecord(context, 'exemption', turns.pause),
  ];
  const present = (key: TaskKey): TaskKey => around.names.get(key)?.present ?? key;
  const known = {
    names: around.names,
    ties: await byTask(ties, present, turns),
    exemptions: new Map(exemptions.map((one) => [present(one.task), one])),
    tasks: await firstNamed(tasks, present, turns),
    keyResults: new Map(around.keyResults.map((keyResult) => [keyResult.id, keyResult])),
    rules: around.rules,
    ruleFor: ruleBook(around.rules),
  };
  return { known, keys: [...known.tasks.keys()] };
}

/** What is small enough to be read at once. */
async function readAround(reads: Reader, bounds: WorkBounds) {
  const tooMany = [reads.exceeds('tie', bounds.ties), reads.exceeds('task', bounds.tasks)];
  if ((await Promise.all(tooMany)).includes(true)) return null;
  const [aliases, keyResults, inForce] = await Promise.all([
    reads.all('alias'),
    reads.all('keyResult'),
    rulesInForce(reads),
  ]);
  const names = await namesOf(
    reads,
    aliases.flatMap(({ id, to }) => [id, to]),
  );
  return { names, keyResults, rules: inForce.map(({ rule }) => rule) };
}

/** The ties of each task, oldest first. */
async function byTask(
  ties: readonly Stored<'tie'>[],
  present: (key: TaskKey) => TaskKey,
  turns: Turns,
): Promise<Map<TaskKey, Stored<'tie'>[]>> {
  const found = new Map<TaskKey, Stored<'tie'>[]>();
  await turns.each(ties, (tie) => {
    const own = found.get(present(tie.task));
    if (own) own.push(tie);
    else found.set(present(tie.task), [tie]);
  });
  await turns.each(found.values(), (own) => {
    if (own.length > 1) own.sort((a, b) => tiedAt(a) - tiedAt(b));
  });
  return found;
}

/** Each task once: the record under its present key goes before one under a former key. */
async function firstNamed(
  tasks: readonly Stored<'task'>[],
  present: (key: TaskKey) => TaskKey,
  turns: Turns,
): Promise<Map<TaskKey, Stored<'task'>>> {
  const found = new Map<TaskKey, Stored<'task'>>();
  await turns.each(tasks, (task) => {
    const key = present(task.id);
    if (task.id === key || !found.has(key)) found.set(key, task);
  });
  return found;
}
