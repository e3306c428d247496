import type { AskedHypothesis, HypothesesAnswer } from '@/lib/domain/answers';
import { askedOf } from '@/lib/domain/hypothesis';
import type { Stored } from '@/lib/domain/record';
import { namesOf } from '@/lib/store/aliases';
import type { Reader } from '@/lib/store/reader';
import { distinctTies, expectingTies } from '@/lib/store/ties';
import { read } from '@/lib/store/transaction';
import type { Context } from './context';
import { doneOn } from './done-on';
import { type Known, tasksOf } from './known';
import { titleIn } from './marks';
import { openKeyResults } from './open-key-results';
import { peopleBook } from './people-book';

/** So many are told at once; nobody answers more in one sitting. */
const MOST = 50;

/**
 * Hypotheses whose work is done and should show in the number, those done longest ago first: of ties that I made or
 * nobody, and of key results that are mine. Nothing is asked about what was given up or is over.
 */
export function readAsked(context: Context): Promise<HypothesesAnswer> {
  return read(context, async (reads) => {
    const [ties, keyResults] = await Promise.all([openTies(reads), pursuedById(reads)]);
    const mine = await mineAmong(reads, ties, keyResults);
    const names = await namesOf(
      reads,
      mine.map(({ task }) => task),
    );
    const tasks = await tasksOf(reads, names);
    const byTask = Map.groupBy(mine, ({ task }) => names.get(task)?.present ?? task);
    const asked = [...byTask].flatMap(([present, own]) =>
      distinctTies(own, present).flatMap((tie) => {
        const keyResult = keyResults.get(tie.keyResult);
        return keyResult ? (askedAbout(context, { tie, keyResult, tasks }) ?? []) : [];
      }),
    );
    asked.sort((a, b) => (a.task.doneOn < b.task.doneOn ? -1 : 1));
    return { asked: asked.slice(0, MOST), more: Math.max(0, asked.length - MOST) };
  });
}

async function openTies(reads: Reader): Promise<Stored<'tie'>[]> {
  const isOpen = ({ review }: Stored<'tie'>): boolean => !review || review.answer === 'tooSoon';
  return (await expectingTies(reads)).filter(isOpen);
}

async function pursuedById(reads: Reader): Promise<Map<string, Stored<'keyResult'>>> {
  const pursued = (await openKeyResults(reads)).filter(({ dropped }) => dropped === null);
  return new Map(pursued.map((keyResult) => [keyResult.id, keyResult]));
}

async function mineAmong(
  reads: Reader,
  ties: readonly Stored<'tie'>[],
  keyResults: ReadonlyMap<string, Stored<'keyResult'>>,
): Promise<Stored<'tie'>[]> {
  const people = await peopleBook(reads);
  return ties.filter(({ tiedBy, keyResult }) => {
    const served = keyResults.get(keyResult);
    return (
      served && (people.me === null || tiedBy === null || people.isMe(tiedBy) || people.isMe(served.owner))
    );
  });
}

function askedAbout(
  context: Context,
  { tie, keyResult, tasks }: { tie: Stored<'tie'>; keyResult: Stored<'keyResult'>; tasks: Known['tasks'] },
): AskedHypothesis | null {
  const task = tasks.get(tie.task);
  const day = doneOn(context, task, task?.status);
  const work = { doneOn: day, lagDays: keyResult.lagDays };
  if (!task || day === null || askedOf(tie, work, context.dayOf, context.today()) !== 'due') return null;
  const { id, code, title, colour } = keyResult;
  return {
    tie: tie.id,
    hypothesis: tie.hypothesis,
    task: { key: tie.task, title: titleIn({ tasks }, tie.task), url: task.url, doneOn: day },
    keyResult: { id, code, title, colour },
  };
}
