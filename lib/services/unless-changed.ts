import type { Database } from '@/lib/store/database';
import { read } from '@/lib/store/transaction';
import type { Context } from './context';

/** An answer and the moment it is of. */
interface Kept {
  moment: string;
  answer: Promise<unknown>;
}

/** The last answer to each question. Only a cache, dropped with the worker. */
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * The answer to a question that looks at very much, and the same one again until something is committed, the day ends
 * or the person moves to another zone. Whoever asks while it is made waits for it, too. One answer is kept for each
 * `question`, that of the latest `about`; `make` looks at nothing but the database and the context's day and zone.
 */
export async function unlessChanged<T>(
  context: Context,
  { question, about = '' }: { question: string; about?: string },
  make: () => Promise<T>,
): Promise<T> {
  const answers = kept.get(context.db) ?? new Map<string, Kept>();
  kept.set(context.db, answers);
  const moment = await momentOf(context, about);
  const known = answers.get(question);
  if (known?.moment === moment) return known.answer as Promise<T>;
  const own = { moment, answer: make() };
  answers.set(question, own);
  const forget = () => {
    if (answers.get(question) === own) answers.delete(question);
  };
  try {
    const answer = await own.answer;
    // What was committed meanwhile may be in it or not: who asks from here on is answered anew.
    if ((await momentOf(context, about)) !== moment) forget();
    return answer;
  } catch (failure) {
    forget();
    throw failure;
  }
}

async function momentOf(context: Context, about: string): Promise<string> {
  const revision = (await read(context, (reads) => reads.fact('revision'))) ?? 0;
  return JSON.stringify([revision, context.today(), context.zone(), about]);
}
