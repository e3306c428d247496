import type { KeyResultAnswer, TaskAnswer, TieAnswer } from '@/lib/domain/answers';
import { clockMilliseconds } from '@/lib/domain/clock';
import { askedOf, asksForNumber } from '@/lib/domain/hypothesis';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import type { Stored } from '@/lib/domain/record';
import { changesMeaning } from '@/lib/domain/revision';
import type { SeenTask, TaskKey } from '@/lib/domain/task';
import type { Names } from '@/lib/store/aliases';
import type { Reader } from '@/lib/store/reader';
import { distinctTies, heldSince } from '@/lib/store/ties';
import { read } from '@/lib/store/transaction';
import { tasksUnder } from '@/lib/store/under';
import { answersOf, measured } from './answers';
import type { Context } from './context';
import { doneOn } from './done-on';
import { hitRatesOf } from './hit-rates';
import { knownOf } from './known';
import { ownStand, standOf } from './marks';
import { openKeyResults } from './open-key-results';
import { type PeopleBook, peopleBook } from './people-book';
import { isDoubtful } from './reading/doubt';

/** So many tasks under one are counted; nobody needs it more exactly. */
const MOST_UNDER = 1_000;

/**
 * Everything that This task shows; what the page shows now goes before what was stored, but for a status that the API
 * has just said otherwise.
 */
export function readTask(context: Context, { seen }: { seen: SeenTask }): Promise<TaskAnswer> {
  return read(context, async (reads) => {
    const { key } = seen;
    const [known, people] = await Promise.all([knownOf(reads, [key]), peopleBook(reads)]);
    const stored = known.tasks.get(key);
    const assignee = seen.assignee ? (people.assigneeOf(seen)?.id ?? null) : (stored?.assignee ?? null);
    const isOld = isDoubtful(stored, seen.status, context.now());
    const status = (isOld ? stored?.status : seen.status) ?? stored?.status;
    const { state, via, reason, keyResults } = standOf(known, key);
    const answers = await answersById(reads, context, people, [...known.keyResults.values()]);
    const ties = distinctTies(known.ties.get(key) ?? [], known.names.get(key)?.present ?? key);
    return {
      task: {
        ...seen,
        title: seen.title || stored?.title || '',
        ...(status ? { status } : {}),
        seenAt: stored?.seenAt ?? context.now(),
        readAt: stored?.readAt ?? null,
        isMine: people.isMe(assignee),
      },
      state,
      ties: await tieAnswers(reads, context, ties, answers, doneOn(context, stored, status)),
      exemption: reason ? { reason } : null,
      via,
      served: via ? keyResults.flatMap(({ id }) => answers.get(id) ?? []) : [],
      under: await countUnder(reads, key),
      nothingToServe: !(await openKeyResults(reads)).some((keyResult) => keyResult.dropped === null),
    };
  });
}

async function answersById(
  reads: Reader,
  context: Context,
  people: PeopleBook,
  keyResults: Stored<'keyResult'>[],
): Promise<Map<string, KeyResultAnswer>> {
  const answers = answersOf(await measured(reads, keyResults), people, context.today());
  return new Map(answers.map((answer) => [answer.keyResult.id, answer]));
}

async function tieAnswers(
  reads: Reader,
  { dayOf, today }: Context,
  ties: Stored<'tie'>[],
  answers: ReadonlyMap<string, KeyResultAnswer>,
  doneOn: PlainDate | null,
): Promise<TieAnswer[]> {
  const [revisions, hitRates] = await Promise.all([
    reads.whereMany(
      'revision',
      'subject',
      ties.map((tie) => tie.keyResult),
    ),
    hitRatesOf(reads),
  ]);
  return ties.map((tie) => {
    const keyResult = answers.get(tie.keyResult) ?? null;
    const work = { doneOn, lagDays: keyResult?.keyResult.lagDays ?? 0 };
    const days = {
      tiedOn: dayOf(clockMilliseconds(tie.clock)),
      doneOn,
      measuredOn: keyResult?.standing.current?.observedOn ?? null,
    };
    return {
      tie,
      keyResult: keyResult && { ...keyResult, hitRate: hitRates.get(tie.keyResult) ?? null },
      drift: driftSince(tie, revisions.get(tie.keyResult) ?? []),
      asked: keyResult && askedOf(tie, work, dayOf, today()),
      asksForNumber: keyResult?.keyResult.dropped === null && asksForNumber(tie, days),
      showsOn: doneOn && addDays(doneOn, work.lagDays),
    };
  });
}

function driftSince(tie: Stored<'tie'>, revisions: Stored<'revision'>[]): TieAnswer['drift'] {
  return revisions
    .filter((revision) => revision.at > heldSince(tie) && changesMeaning(revision))
    .sort((a, b) => b.at - a.at)
    .map(({ at, reason, before, after }) => ({ at, reason, before, after }));
}

/** The tasks under it whose nearest answer is this task's, or would be. */
async function countUnder(reads: Reader, key: TaskKey): Promise<number> {
  const unanswered = async (level: Map<TaskKey, Names>) => {
    const known = await knownOf(reads, level.keys());
    return [...level.values()].filter(({ present }) => ownStand(known, present) === null);
  };
  return (await tasksUnder(reads, [key], MOST_UNDER, unanswered)).length;
}
