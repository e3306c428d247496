import type { DueAnswer, KeyResultAnswer } from '@/lib/domain/answers';
import { checkInDue, nextMoment } from '@/lib/domain/due';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Reader } from '@/lib/store/reader';
import { read } from '@/lib/store/transaction';
import { answersOf, type Measured, measured } from './answers';
import type { Context } from './context';
import { openKeyResults } from './open-key-results';
import { type PeopleBook, peopleBook } from './people-book';
import { snoozesOf } from './snoozes';

/** Key results that wait for a check-in today, most overdue first: mine and nobody's, or everyone's. */
export function readDue(context: Context, { everyone }: { everyone: boolean }): Promise<DueAnswer> {
  const today = context.today();
  return read(context, async (reads) => {
    const [waiting, people] = await Promise.all([waitingFor(reads, today), peopleBook(reads)]);
    const concerning = everyone
      ? waiting
      : waiting.filter(({ keyResult }) => isMineOrNobodys(keyResult, people));
    const answers = answersOf(concerning, people, today);
    const due: DueAnswer['due'] = [];
    const snoozed: DueAnswer['snoozed'] = [];
    concerning.forEach(({ overdueDays, until }, index) => {
      const answer = answers[index] as KeyResultAnswer;
      if (until === null) due.push({ answer, overdueDays });
      else snoozed.push({ answer, until });
    });
    due.sort((a, b) => b.overdueDays - a.overdueDays);
    snoozed.sort((a, b) => (a.until < b.until ? -1 : 1));
    const isAsked = ({ until }: Waiting): boolean => until === null;
    return { due, snoozed, ofOthers: waiting.filter(isAsked).length - due.length };
  });
}

/** What the reminder looks at, read at once. */
export interface DueOutlook {
  /** The key results that wait for a check-in, are mine or nobody's and not put off, most overdue first. */
  due: { code: string; title: string }[];
  /** The next day on which one of these, without a check-in, falls due, is asked for again or goes outdated; null for none. */
  next: PlainDate | null;
}

/**
 * What is due today and when that changes by itself. It is asked at every start of the worker and after every commit,
 * so that it reads no check-ins of key results that others own.
 */
export function readOutlook(context: Context): Promise<DueOutlook> {
  const today = context.today();
  return read(context, async (reads) => {
    const [open, snoozes, people] = await Promise.all([
      openKeyResults(reads),
      snoozesOf(reads, today),
      peopleBook(reads),
    ]);
    const concerning = open.filter((keyResult) => isMineOrNobodys(keyResult, people));
    const all = await measured(reads, concerning);
    const due = waitingAmong(all, snoozes, today)
      .filter(({ until }) => until === null)
      .sort((a, b) => b.overdueDays - a.overdueDays)
      .map(({ keyResult: { code, title } }) => ({ code, title }));
    const next = nextMoment(all, today);
    return { due, next: [...snoozes.values(), ...(next === null ? [] : [next])].sort()[0] ?? null };
  });
}

function isMineOrNobodys({ owner }: Measured['keyResult'], people: PeopleBook): boolean {
  return people.byId(owner) === null || people.isMe(owner);
}

/** What waits for a check-in, put off until a day or not. */
type Waiting = Measured & { overdueDays: number; until: PlainDate | null };

async function waitingFor(reads: Reader, today: PlainDate): Promise<Waiting[]> {
  const all = await measured(reads, await openKeyResults(reads));
  return waitingAmong(all, await snoozesOf(reads, today), today);
}

function waitingAmong(
  all: readonly Measured[],
  snoozes: ReadonlyMap<string, PlainDate>,
  today: PlainDate,
): Waiting[] {
  return all.flatMap((one) => {
    const due = checkInDue({ ...one, today });
    return due ? [{ ...one, ...due, until: snoozes.get(one.keyResult.id) ?? null }] : [];
  });
}
