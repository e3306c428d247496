import type { CheckInAnswer } from '@/lib/domain/answers';
import { type CheckIn, validCheckIns } from '@/lib/domain/check-in';
import { read } from '@/lib/store/transaction';
import type { Context } from './context';
import { type PeopleBook, peopleBook } from './people-book';
import { repliesTo, replyAnswers } from './replies';

/** The check-ins of a key result that count, the latest first, each with its replies. */
export function readCheckIns(
  context: Context,
  { keyResult }: { keyResult: string },
): Promise<CheckInAnswer[]> {
  return read(context, async (reads) => {
    const all = await reads.where('checkIn', 'keyResult', keyResult);
    const [people, replies] = await Promise.all([
      peopleBook(reads),
      repliesTo(
        reads,
        all.map(({ id }) => id),
      ),
    ]);
    return validCheckIns(all)
      .toReversed()
      .map((checkIn) => ({
        ...checkInAnswer(checkIn, people),
        replies: replyAnswers(checkIn.id, all, replies, people, context),
      }));
  });
}

/** A check-in as it is told of, but for its replies. */
export function checkInAnswer(checkIn: CheckIn, people: PeopleBook): Omit<CheckInAnswer, 'replies'> {
  const { id, value, confidence, note, observedOn } = checkIn;
  const { blocker = '', nextStep = '', blockerFor = null, author } = checkIn;
  return {
    ...{ id, value, confidence, note, blocker, nextStep, observedOn },
    blockerFor: people.told(blockerFor),
    author: people.told(author),
  };
}
