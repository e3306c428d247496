import type { KeyResultHistory, RecordedCheckIn } from '@/lib/domain/answers';
import { clockMilliseconds } from '@/lib/domain/clock';
import { hitRateOf } from '@/lib/domain/hypothesis';
import type { Stored } from '@/lib/domain/record';
import { read } from '@/lib/store/transaction';
import { answersOf, measured } from './answers';
import { checkInAnswer } from './check-in-answers';
import type { Context } from './context';
import { formerKeyResults } from './former-key-results';
import { type PeopleBook, peopleBook } from './people-book';
import { changesOf } from './recorded-changes';
import { type ReplyBook, repliesTo, replyAnswers } from './replies';

/** One key result with its check-ins and its changes; null when it is gone. */
export async function readKeyResult(
  context: Context,
  { id }: { id: string },
): Promise<KeyResultHistory | null> {
  const former = await formerKeyResults(context);
  return read(context, async (reads) => {
    const keyResult = await reads.get('keyResult', id);
    const [one] = keyResult ? await measured(reads, [keyResult]) : [];
    if (!one) return null;
    const [people, ties, replies] = await Promise.all([
      peopleBook(reads),
      reads.where('tie', 'keyResult', id),
      repliesTo(
        reads,
        one.checkIns.map((checkIn) => checkIn.id),
      ),
    ]);
    const [answer] = answersOf([one], people, context.today());
    if (!answer) return null;
    return {
      answer: { ...answer, tiedTasks: ties.length, hitRate: hitRateOf(ties) },
      cycle: one.cycle,
      ambition: one.objective.ambition,
      checkIns: checkInAnswers(one.checkIns, replies, people, context),
      ...(await changesOf(reads, id, people, context)),
      formerKeyResults: former.get(id) ?? [],
    };
  });
}

/**
 * Check-ins by the day observed, then written, each with what a later one made of it. What a corrected one was replied
 * goes to its correction.
 */
function checkInAnswers(
  checkIns: readonly Stored<'checkIn'>[],
  replies: ReplyBook,
  people: PeopleBook,
  context: Pick<Context, 'dayOf'>,
): RecordedCheckIn[] {
  const replacing = new Map(checkIns.map((checkIn) => [checkIn.replaces, checkIn]));
  const stateOf = (id: string): RecordedCheckIn['state'] => {
    const by = replacing.get(id);
    return by === undefined ? 'counts' : by.void ? 'withdrawn' : 'corrected';
  };
  return checkIns
    .filter((checkIn) => !checkIn.void)
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((checkIn) => {
      const state = stateOf(checkIn.id);
      return {
        ...checkInAnswer(checkIn, people),
        writtenOn: context.dayOf(clockMilliseconds(checkIn.clock)),
        state,
        replies: state === 'corrected' ? [] : replyAnswers(checkIn.id, checkIns, replies, people, context),
      };
    });
}

function orderOf({ observedOn, clock, id }: Stored<'checkIn'>): string {
  return `${observedOn}${clock}${id}`;
}
