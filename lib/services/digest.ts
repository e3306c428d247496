import type { DigestAnswer, DigestEntry, WaitingAnswer } from '@/lib/domain/answers';
import { cycleRuns } from '@/lib/domain/cycle';
import { type Week, weekOf, weekOfKeyResult } from '@/lib/domain/digest';
import { checkInDue } from '@/lib/domain/due';
import { addDays, mondayOf, type PlainDate } from '@/lib/domain/plain-date';
import type { Stored } from '@/lib/domain/record';
import type { Standing } from '@/lib/domain/standing';
import type { TaskKey } from '@/lib/domain/task';
import type { Reader } from '@/lib/store/reader';
import { read } from '@/lib/store/transaction';
import { type Measured, measured } from './answers';
import { NO_TASKS, tasksAround, workByKeyResult } from './coach/tied-work';
import type { Context } from './context';
import { byStart, keyResultsOf, objectivesIn } from './open-key-results';
import { peopleBook } from './people-book';
import { takeTurns } from './turns';
import { unlessChanged } from './unless-changed';
import { waitingAmong } from './waiting';

/** Closed work is told of while so many ties are kept at most. */
const MOST_TIES = 10_000;
/** So many titles of closed tasks are told of one key result. */
const MOST_TITLES = 20;

/**
 * What a week brought to a cycle's key results: with nulls, this week and the cycle that runs. Null without a cycle
 * that was ever active, and for one that is gone. A week is named by any of its days.
 */
export function readDigest(context: Context, asked: Asked): Promise<DigestAnswer | null> {
  const about = JSON.stringify([asked.cycle, asked.week]);
  return unlessChanged(context, { question: 'digest', about }, () => lookAt(context, asked));
}

interface Asked {
  cycle: string | null;
  week: PlainDate | null;
}

async function lookAt(context: Context, asked: Asked): Promise<DigestAnswer | null> {
  const today = context.today();
  const answer = await read(context, async (reads) => {
    const cycles = (await reads.all('cycle')).filter(({ state }) => state !== 'draft').sort(byStart);
    const cycle = asked.cycle === null ? current(cycles, today) : cycles.find(({ id }) => id === asked.cycle);
    if (!cycle) return null;
    const week = weekOf(asked.week ?? (cycle.endsOn < today ? cycle.endsOn : today), today);
    const withoutWork = await reads.exceeds('tie', MOST_TIES);
    return {
      cycle,
      cycles: cycles.filter(({ id }) => id !== cycle.id).map(({ id, name }) => ({ id, name })),
      week,
      previous: week.startsOn > mondayOf(cycle.startsOn) ? addDays(week.startsOn, -7) : null,
      next: week.endsOn < today && week.endsOn < cycle.endsOn ? addDays(week.startsOn, 7) : null,
      around: await readAround(reads, context, { cycle, week, withoutWork }),
      withoutWork,
    };
  });
  if (answer === null) return null;
  const { around, ...head } = answer;
  return { ...head, entries: await entriesOf(around, head.week, today) };
}

function current(cycles: readonly Stored<'cycle'>[], today: PlainDate): Stored<'cycle'> | undefined {
  return (
    cycles.find((cycle) => cycleRuns(cycle, today)) ??
    cycles.findLast(({ startsOn }) => startsOn <= today) ??
    cycles[0]
  );
}

/** What the entries are made of. */
async function readAround(
  reads: Reader,
  context: Context,
  { cycle, week, withoutWork }: { cycle: Stored<'cycle'>; week: Week; withoutWork: boolean },
) {
  const keyResults = await keyResultsOf(reads, await objectivesIn(reads, [cycle]));
  const pursued = keyResults.filter(({ dropped }) => dropped === null);
  const [all, people, closed] = await Promise.all([
    measured(reads, pursued),
    peopleBook(reads),
    withoutWork ? new Map<string, Closed[]>() : closedIn(reads, context, pursued, week),
  ]);
  const isOver = week.endsOn < context.today();
  const waiting = isOver ? new Map<string, WaitingAnswer>() : await waitingAmong(reads, all, people);
  return { all, people, closed, waiting };
}

/** Made outside of the transaction, in turns: there may be very many check-ins. */
function entriesOf(
  { all, people, closed, waiting }: Awaited<ReturnType<typeof readAround>>,
  week: Week,
  today: PlainDate,
): Promise<DigestEntry[]> {
  return takeTurns({ standsStill: false }).map(all, (one) => {
    const done = closed.get(one.keyResult.id) ?? [];
    const { standing, ...brought } = weekOfKeyResult({ ...one, ambition: one.objective.ambition }, week);
    const { id, objective, code, title, metric } = one.keyResult;
    return {
      ...brought,
      keyResult: { id, objective, code, title, metric },
      standing: { status: standing.status, current: saidLast(standing) },
      ownerName: people.nameOf(one.keyResult.owner),
      closed: done.slice(0, MOST_TITLES).map(({ key, title, url }) => ({ key, title, url })),
      closedCount: done.length,
      isDue: isDue(one, week, today),
      waiting: waiting.get(one.keyResult.id) ?? null,
    };
  });
}

function saidLast({ current }: Standing): DigestEntry['standing']['current'] {
  return current && { confidence: current.confidence, blocker: current.blocker, nextStep: current.nextStep };
}

function isDue(one: Measured, week: Week, today: PlainDate): boolean {
  return week.asOf === today && checkInDue({ ...one, today }) !== null;
}

interface Closed {
  key: TaskKey;
  title: string;
  url: string;
  on: PlainDate;
}

async function closedIn(
  reads: Reader,
  { dayOf }: Pick<Context, 'dayOf'>,
  keyResults: readonly Stored<'keyResult'>[],
  { startsOn, endsOn }: Week,
): Promise<Map<string, Closed[]>> {
  const ids = keyResults.map(({ id }) => id);
  const around = ids.length > 0 ? await tasksAround(reads, ids) : NO_TASKS;
  const closed = new Map<string, Closed[]>();
  for (const [id, keys] of workByKeyResult(around)) {
    const done = keys.flatMap((key) => {
      const task = around.known.tasks.get(key);
      if (task?.status !== 'done' || task.doneAt === null) return [];
      const on = dayOf(task.doneAt);
      return on >= startsOn && on <= endsOn ? [{ key, title: task.title, url: task.url, on }] : [];
    });
    closed.set(
      id,
      done.sort((a, b) => (a.on < b.on ? -1 : 1)),
    );
  }
  return closed;
}
