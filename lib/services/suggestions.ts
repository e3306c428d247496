import type { KeyResultAnswer, Suggestion } from '@/lib/domain/answers';
import type { Stored } from '@/lib/domain/record';
import { parseTaskKey, type SeenTask, type TaskKey } from '@/lib/domain/task';
import type { Reader } from '@/lib/store/reader';
import { read } from '@/lib/store/transaction';
import { answersOf, measured } from './answers';
import type { Context } from './context';
import { type KeyResultIndex, keyResultIndex } from './key-result-index';
import { knownOf } from './known';
import { standOf } from './marks';
import { type PeopleBook, peopleBook } from './people-book';
import { neighboursOf } from './suggestion-neighbours';
import { byStrength, type PlacedTask, weigh } from './suggestion-reasons';

/** So many key results are proposed at most. */
const MOST = 8;

/**
 * Key results that a task may serve, best first, each with its reasons: what its parent, its siblings, its
 * container and its assignee serve, then words in common, then what was tied lately, then the person's own.
 * Only undropped key results of unclosed cycles that the task does not serve yet, not even through a task
 * above it or a rule.
 */
export function suggest(context: Context, seen: SeenTask): Promise<Suggestion[]> {
  return read(context, async (reads) => {
    const [index, people, known] = await Promise.all([
      keyResultIndex(context.db, reads),
      peopleBook(reads),
      knownOf(reads, [seen.key]),
    ]);
    const served = new Set(standOf(known, seen.key).keyResults.map(({ id }) => id));
    const task = placed(seen, known.tasks.get(seen.key), people);
    const [near, parent] = await Promise.all([
      neighboursOf(reads, task),
      task.parent === null ? undefined : reads.get('task', task.parent),
    ]);
    const best = weigh(index, { ...task, parentName: nameOf(task.parent, parent) }, near, people)
      .filter(({ id }) => !served.has(id))
      .sort(byStrength)
      .slice(0, MOST);
    const answers = await answersFor(
      reads,
      index,
      people,
      context,
      best.map(({ id }) => id),
    );
    return best.flatMap(({ id, reasons }) => {
      const keyResult = answers.get(id);
      return keyResult ? [{ keyResult, reasons }] : [];
    });
  });
}

/**
 * Key results whose words, objective or code match what was typed, best first; all of them, by objective, for
 * an empty text. Only undropped key results of unclosed cycles.
 */
export function searchKeyResults(context: Context, text: string): Promise<KeyResultAnswer[]> {
  return read(context, async (reads) => {
    const [index, people] = await Promise.all([keyResultIndex(context.db, reads), peopleBook(reads)]);
    const found = text.trim() === '' ? [...index.keyResults.keys()] : index.search(text);
    return [...(await answersFor(reads, index, people, context, found)).values()];
  });
}

function placed(
  seen: SeenTask,
  stored: Stored<'task'> | undefined,
  people: PeopleBook,
): Omit<PlacedTask, 'parentName'> {
  const parent = seen.parent ?? stored?.parent ?? null;
  const container = seen.container ?? stored?.container ?? null;
  return {
    key: stored?.id ?? seen.key,
    title: seen.title || stored?.title || '',
    parent,
    container: container?.id ?? null,
    containerName: container?.title || container?.id || '',
    assignee: people.assigneeOf(seen)?.id ?? stored?.assignee ?? null,
  };
}

async function answersFor(
  reads: Reader,
  index: KeyResultIndex,
  people: PeopleBook,
  context: Context,
  wanted: readonly string[],
): Promise<Map<string, KeyResultAnswer>> {
  const keyResults = wanted.flatMap((id) => index.keyResults.get(id) ?? []);
  const answers = answersOf(await measured(reads, keyResults), people, context.today());
  return new Map(answers.map((answer) => [answer.keyResult.id, answer]));
}

/** Jira's people know a task by its key, everybody else by its title. */
function nameOf(key: TaskKey | null, stored: Stored<'task'> | undefined): string {
  const ref = key === null ? null : parseTaskKey(key);
  return (ref?.tool !== 'jira' && stored?.title) || ref?.id || '';
}
