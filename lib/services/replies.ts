import type { ReplyAnswer } from '@/lib/domain/answers';
import type { CheckIn } from '@/lib/domain/check-in';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { inOrder, lineOf } from '@/lib/domain/reply';
import type { Reader } from '@/lib/store/reader';
import { command, read } from '@/lib/store/transaction';
import type { Context, Undone } from './context';
import { type PeopleBook, peopleBook } from './people-book';

/** Replies to a check-in, by the person at this browser. Throws `notFound` for one that is not there or is void. */
export async function reply(
  context: Context,
  { checkIn: id, text }: { checkIn: string; text: string },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const checkIn = await writes.get('checkIn', id);
    if (!checkIn || checkIn.void) throw new Refusal('notFound');
    await writes.create('reply', context.newId(), {
      checkIn: id,
      text: text.trim(),
      author: (await peopleBook(writes)).me?.id ?? null,
      at: context.now(),
    });
  });
  return { undo };
}

/** Withdraws a reply. Throws `notFound`, and `notAllowed` for somebody else's. */
export async function withdrawReply(context: Context, { id }: { id: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const written = await writes.get('reply', id);
    if (!written) throw new Refusal('notFound');
    if (!isOwn(written.author, await peopleBook(writes))) throw new Refusal('notAllowed');
    await writes.remove('reply', id);
  });
  return { undo };
}

/** What a check-in was replied, and what those that it corrects were, in the order in which it was written. */
export function readReplies(context: Context, { checkIn: id }: { checkIn: string }): Promise<ReplyAnswer[]> {
  return read(context, async (reads) => {
    const checkIn = await reads.get('checkIn', id);
    if (!checkIn) return [];
    const siblings = await reads.where('checkIn', 'keyResult', checkIn.keyResult);
    const [people, book] = await Promise.all([peopleBook(reads), repliesTo(reads, lineOf(id, siblings))]);
    return replyAnswers(id, siblings, book, people, context);
  });
}

/** Replies by the check-in that they answer. */
export type ReplyBook = ReadonlyMap<string, readonly Stored<'reply'>[]>;

/** The replies to these check-ins. */
export function repliesTo(reads: Reader, checkIns: Iterable<string>): Promise<ReplyBook> {
  return reads.whereMany('reply', 'checkIn', checkIns);
}

/** Those to a check-in and to what it corrects, in order; `siblings` are all check-ins of its key result. */
export function repliesInLine(id: string, siblings: readonly CheckIn[], book: ReplyBook): Stored<'reply'>[] {
  return inOrder(lineOf(id, siblings).flatMap((each) => book.get(each) ?? []));
}

/** The same as they are told of. */
export function replyAnswers(
  id: string,
  siblings: readonly CheckIn[],
  book: ReplyBook,
  people: PeopleBook,
  { dayOf }: Pick<Context, 'dayOf'>,
): ReplyAnswer[] {
  return repliesInLine(id, siblings, book).map(({ id: own, text, author, at }) => ({
    id: own,
    text,
    author: people.told(author),
    on: dayOf(at),
    isOwn: isOwn(author, people),
  }));
}

/** Of one's own is also what was written before anybody said who they are. */
function isOwn(author: string | null, people: PeopleBook): boolean {
  return author === null || people.isMe(author);
}
