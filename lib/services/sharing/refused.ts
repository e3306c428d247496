import { Refusal } from '@/lib/domain/refusal';
import type { KeptRefusal } from '@/lib/domain/space';
import type { RefusedAnswer } from '@/lib/domain/team';
import type { Context, Undone } from '@/lib/services/context';
import type { Reader } from '@/lib/store/reader';
import { wipe } from '@/lib/store/receive';
import { command, read, record } from '@/lib/store/transaction';
import { TEAM_TOUCHED } from './spaces';

/** Changes that a server did not take, the latest first. */
export function readRefused(context: Context): Promise<RefusedAnswer[]> {
  return read(context, async (reads) => {
    const refused = (await reads.fact('refused')) ?? [];
    return Promise.all(refused.map(async (one) => answerOf(one, await titleOf(reads, one, refused))));
  });
}

function answerOf({ isGone, ...one }: KeptRefusal, title: string): RefusedAnswer {
  return { ...one, title, canKeep: isGone && one.kind === 'objective' };
}

/** What a refused record is called by everybody, else what it would have been, or the key result that it is about. */
async function titleOf(reads: Reader, one: KeptRefusal, all: readonly KeptRefusal[]): Promise<string> {
  const { said, kind, record: id } = one;
  const about = typeof said.keyResult === 'string' ? said.keyResult : id;
  const living = [await reads.get(kind, id), await reads.get('keyResult', about)] as (Titled | undefined)[];
  const refused = all.find(({ record: other, said: also }) => other === about && also.title)?.said;
  const names = [...living, said, refused].flatMap((named) => [named?.title, named?.name]);
  return String(names.find((name) => typeof name === 'string' && name !== '') ?? '');
}

interface Titled {
  title?: unknown;
  name?: unknown;
}

/** Puts refused changes away; with null all of them. */
export function dismissRefused(context: Context, { ids }: { ids: string[] | null }): Promise<void> {
  return record(context, async (writes) => {
    const refused = (await writes.fact('refused')) ?? [];
    await writes.keep(
      'refused',
      refused.filter(({ id }) => ids !== null && !ids.includes(id)),
    );
    writes.touch(TEAM_TOUCHED);
  });
}

/**
 * Brings a refused objective back, with what was refused under it, as a personal one that is never shared. Throws
 * `notFound`.
 */
export async function keepRefused(context: Context, { id }: { id: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const refused = (await writes.fact('refused')) ?? [];
    const objective = refused.find((one) => one.id === id && one.isGone && one.kind === 'objective');
    if (!objective) throw new Refusal('notFound');
    const together = family(objective, refused);
    for (const { kind, record: recordId, said } of together) {
      const dead = await writes.raw(kind, recordId);
      if (dead?.deleted) await wipe(writes, [dead]);
      const { deleted, ...fields } = said;
      const level = kind === 'objective' ? { level: 'personal' } : {};
      await writes.create(kind, recordId, { ...fields, ...level } as never);
    }
    await writes.change(
      'refused',
      refused.filter((one) => !together.includes(one)),
    );
    writes.touch(TEAM_TOUCHED);
  });
  return { undo };
}

/** An objective and what was refused because it was: its key results, their check-ins and ties, what it is aligned by. */
function family(objective: KeptRefusal, refused: readonly KeptRefusal[]): KeptRefusal[] {
  const gone = refused.filter(({ isGone, space }) => isGone && space === objective.space);
  const keyResults = gone.filter(
    ({ kind, said }) => kind === 'keyResult' && said.objective === objective.record,
  );
  const ids = new Set(keyResults.map(({ record: id }) => id));
  const under = gone.filter(
    ({ kind, said }) =>
      ((kind === 'checkIn' || kind === 'tie') && ids.has(String(said.keyResult))) ||
      (kind === 'alignment' && said.child === objective.record),
  );
  return [objective, ...keyResults, ...under];
}
