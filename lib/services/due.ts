import type { DueAnswer, DueCheckIn } from '@/lib/domain/answers';
import { checkInDue, nextMoment } from '@/lib/domain/due';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Reader } from '@/lib/store/reader';
import { read } from '@/lib/store/transaction';
import { answersOf, type Measured, measured } from './answers';
import type { Context } from './context';
import { openKeyResults } from './open-key-results';
import { type PeopleBook, peopleBook } from './people-book';

/** Key results that wait for a check-in today, most overdue first: mine and nobody's, or everyone's. */
export function readDue(context: Context, { everyone }: { everyone: boolean }): Promise<DueAnswer> {
  const today = context.today();
  return read(context, async (reads) => {
    const [waiting, people] = await Promise.all([waitingFor(reads, today), peopleBook(reads)]);
    const asked = everyone ? waiting : waiting.filter((one) => isMineOrNobodys(one, people));
    const answers = answersOf(asked, people, today);
    const due = asked.map((one, index) => ({
      answer: answers[index] as DueCheckIn['answer'],
      overdueDays: one.overdueDays,
    }));
    due.sort((a, b) => b.overdueDays - a.overdueDays);
    return { due, ofOthers: waiting.length - asked.length };
  });
}

/** How many key results wait for a check-in that are mine or nobody's. */
export function countDue(context: Context): Promise<number> {
  return read(context, async (reads) => {
    const [waiting, people] = await Promise.all([waitingFor(reads, context.today()), peopleBook(reads)]);
    return waiting.filter((one) => isMineOrNobodys(one, people)).length;
  });
}

/** The next day on which, without a check-in, something falls due or goes outdated; null when nothing will. */
export function readNextMoment(context: Context): Promise<PlainDate | null> {
  return read(context, async (reads) =>
    nextMoment(await measured(reads, await openKeyResults(reads)), context.today()),
  );
}

function isMineOrNobodys({ keyResult: { owner } }: Measured, people: PeopleBook): boolean {
  return people.nameOf(owner) === null || owner === people.me?.id;
}

async function waitingFor(reads: Reader, today: PlainDate): Promise<(Measured & { overdueDays: number })[]> {
  const all = await measured(reads, await openKeyResults(reads));
  return all.flatMap((one) => {
    const due = checkInDue({ ...one, today });
    return due ? [{ ...one, overdueDays: due.overdueDays }] : [];
  });
}
