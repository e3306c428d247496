import { type Clock, tick } from '@/lib/domain/clock';
import type { Kind } from '@/lib/domain/record';
import type { Database, Mode, Transaction } from './database';
import { asRefusal, isAborted } from './failure';
import { openWriter } from './open-writer';
import { keepOutgoing } from './outbox';
import { type Reader, rememberingReader } from './reader';
import { forgetKinds, forgetTouched, rememberedOf } from './remembered';
import { keepStep } from './steps';
import { touchUnder } from './touch-under';
import type { Touched } from './touched';
import type { Writer } from './writer';

/** What a commit changed, told once it is safe on disk. */
export interface Commit {
  revision: number;
  touched: Touched;
  /** Present when something waits to be sent to a space. */
  outgoing?: true;
}

/** What a command needs to run: the database, the wall clock in ms, and somebody to tell. */
export interface Owner {
  db: Database;
  now(): number;
  onCommit(commit: Commit): void;
}

/** Runs reads in one transaction. Await nothing else inside `work`: the transaction would be over. */
export function read<T>({ db }: Pick<Owner, 'db'>, work: (reads: Reader) => Promise<T>): Promise<T> {
  return transact(db, 'readonly', (transaction) => work(rememberingReader(transaction, rememberedOf(db))));
}

/**
 * Runs a command in one transaction and keeps the step that takes it back; `undo` names that step.
 * Await nothing but the Writer inside `work`. Throws what `work` throws, `storageFull` or `newerVersion`,
 * and then nothing was changed.
 */
export async function command<T>(
  owner: Owner,
  work: (writes: Writer) => Promise<T>,
): Promise<{ result: T; undo: string }> {
  return commit(owner, async (writes) => {
    const result = await work(writes);
    await keepStep(writes);
    return { result, undo: writes.step.id };
  });
}

/** Runs a change that no person made, or that is not theirs to take back. */
export function record<T>(owner: Owner, work: (writes: Writer) => Promise<T>): Promise<T> {
  return commit(owner, work);
}

async function commit<T>(owner: Owner, work: (writes: Writer) => Promise<T>): Promise<T> {
  let done: Commit | null = null;
  let kinds: ReadonlySet<Kind> = new Set();
  const result = await transact(owner.db, 'readwrite', async (transaction) => {
    const writes = openWriter(transaction, await nextClock(transaction, owner.now()));
    const answer = await work(writes);
    kinds = writes.kinds;
    await touchUnder(writes);
    const outgoing = await keepOutgoing(writes);
    const touched = writes.touched();
    if (touched === 'all' || touched.length > 0) {
      const revision = ((await writes.fact('revision')) ?? 0) + 1;
      await writes.keep('revision', revision);
      done = { revision, touched, ...(outgoing && { outgoing }) };
    }
    return answer;
  });
  forgetKinds(rememberedOf(owner.db), kinds);
  if (done !== null) tell(owner, done);
  return result;
}

function tell({ db, onCommit }: Owner, done: Commit): void {
  forgetTouched(rememberedOf(db), done.revision, done.touched);
  onCommit(done);
}

async function nextClock(transaction: Transaction<'readwrite'>, now: number): Promise<Clock> {
  const meta = transaction.objectStore('meta');
  const [last, known, correction = 0] = await Promise.all([
    meta.get('lastClock'),
    meta.get('node'),
    meta.get('clockCorrection'),
  ]);
  const node: string = known ?? freshNode();
  const clock = tick((last as Clock | undefined) ?? null, now + correction, node);
  if (!known) await meta.put(node, 'node');
  await meta.put(clock, 'lastClock');
  return clock;
}

/** The 12 hex digits that name this installation in clocks. */
export async function nodeOf(writes: Writer): Promise<string> {
  return (await writes.fact('node')) as string;
}

function freshNode(): string {
  return crypto.getRandomValues(new Uint8Array(6)).toHex();
}

async function transact<T, M extends Mode>(
  db: Database,
  mode: M,
  work: (transaction: Transaction<M>) => Promise<T>,
): Promise<T> {
  const transaction = await db.begin(mode);
  const ended = transaction.done.then(
    () => null,
    (failure: unknown) => ({ failure }),
  );
  let answer: T;
  try {
    answer = await work(transaction);
  } catch (failure) {
    abort(transaction);
    const end = await ended;
    // A request that dies with its transaction says only that; the transaction knows why.
    throw asRefusal(isAborted(failure) && end ? end.failure : failure);
  }
  const end = await ended;
  if (end) throw asRefusal(end.failure);
  return answer;
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already: a failed request aborts it before the failure is heard.
  }
}
