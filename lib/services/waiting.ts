import type { WaitingAnswer } from '@/lib/domain/answers';
import { currentCheckIn } from '@/lib/domain/check-in';
import type { Stored } from '@/lib/domain/record';
import { asks, waitingOf } from '@/lib/domain/reply';
import type { Reader } from '@/lib/store/reader';
import { read } from '@/lib/store/transaction';
import { type Measured, measured } from './answers';
import type { Context } from './context';
import { openKeyResults } from './open-key-results';
import { type PeopleBook, peopleBook } from './people-book';
import { type ReplyBook, repliesInLine, repliesTo } from './replies';

/**
 * What waits for a reply of the person at this browser, the oldest first: blockers for them, and questions to them about
 * check-ins on what is theirs or anybody's. A later check-in settles all that an earlier one waited for.
 */
export function readWaiting(context: Context): Promise<WaitingAnswer[]> {
  return read(context, async (reads) => {
    const people = await peopleBook(reads);
    if (!people.me) return [];
    const [open, addressed, discussed] = await Promise.all([
      openKeyResults(reads),
      reads.whereMany('checkIn', 'blockerFor', people.idsOf(people.me.id)),
      discussedWith(reads, people),
    ]);
    const naming = new Set(
      [...[...addressed.values()].flat(), ...discussed].map(({ keyResult }) => keyResult),
    );
    const concerning = open.filter(
      ({ id, owner, dropped }) => dropped === null && (naming.has(id) || people.isMe(owner)),
    );
    const waiting = await waitingAmong(reads, await measured(reads, concerning), people);
    return [...waiting.values()]
      .filter(({ asked }) => asked?.isMe)
      .sort((a, b) => (a.observedOn < b.observedOn ? -1 : 1));
  });
}

/** The check-ins that somebody else asks about, and that the person at this browser wrote or replied to. */
async function discussedWith(reads: Reader, people: PeopleBook): Promise<Stored<'checkIn'>[]> {
  const replies = await reads.all('reply');
  const asking = replies.filter(({ author, text }) => !people.isMe(author) && asks(text));
  const replied = new Set(replies.filter(({ author }) => people.isMe(author)).map(({ checkIn }) => checkIn));
  const checkIns = await reads.getMany('checkIn', new Set(asking.map(({ checkIn }) => checkIn)));
  return [...checkIns.values()].filter(({ id, author }) => people.isMe(author) || replied.has(id));
}

/** What the latest check-ins of these key results wait for, by key result. */
export async function waitingAmong(
  reads: Reader,
  all: readonly Measured[],
  people: PeopleBook,
): Promise<Map<string, WaitingAnswer>> {
  const latest = all.flatMap((one) => {
    const checkIn = currentCheckIn(one.checkIns);
    return checkIn ? [{ ...one, checkIn }] : [];
  });
  const corrected = latest.flatMap(({ checkIn, checkIns }) =>
    checkIn.replaces === null ? [] : checkIns.map(({ id }) => id),
  );
  const replies = await repliesTo(reads, [...latest.map(({ checkIn }) => checkIn.id), ...corrected]);
  return new Map(
    latest.flatMap((one) => {
      const answer = waitingAnswer(one, replies, people);
      return answer ? [[one.keyResult.id, answer]] : [];
    }),
  );
}

function waitingAnswer(
  { keyResult, checkIns, checkIn }: Measured & { checkIn: Stored<'checkIn'> },
  replies: ReplyBook,
  people: PeopleBook,
): WaitingAnswer | null {
  const waiting = waitingOf(checkIn, repliesInLine(checkIn.id, checkIns, replies));
  if (!waiting) return null;
  const { id, code, title, colour } = keyResult;
  return {
    checkIn: checkIn.id,
    keyResult: { id, code, title, colour },
    ...{ by: waiting.by, text: waiting.text, nextStep: checkIn.nextStep ?? '' },
    asker: people.told(waiting.asker),
    asked: people.told(waiting.asked),
    observedOn: checkIn.observedOn,
  };
}
