import { isSameMute, type KeptMute, type MuteAnswer } from '@/lib/domain/findings';
import { Refusal } from '@/lib/domain/refusal';
import { command, read } from '@/lib/store/transaction';
import { containerTitles, namesOfRecords } from './coach/names';
import type { Context, Undone } from './context';

/** So many are kept; whoever mutes more wants to mute rules altogether. */
const MOST = 1_000;

/** Says nothing more of this; muting it again changes the reason. Throws `tooLarge`. */
export async function mute(context: Context, demand: Omit<KeptMute, 'mutedAt'>): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const others = ((await writes.fact('mutes')) ?? []).filter((one) => !isSameMute(one, demand));
    if (others.length >= MOST) throw new Refusal('tooLarge');
    const kept = { ...demand, reason: demand.reason.trim(), mutedAt: context.now() };
    await writes.change('mutes', [...others, kept]);
  });
  return { undo };
}

/** Takes a mute back. Throws `notFound`. */
export async function unmute(context: Context, demand: Pick<KeptMute, 'rule' | 'subject'>): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const all = (await writes.fact('mutes')) ?? [];
    const left = all.filter((one) => !isSameMute(one, demand));
    if (left.length === all.length) throw new Refusal('notFound');
    await writes.change('mutes', left);
  });
  return { undo };
}

/** What the person does not want to be told, the latest first. */
export function readMutes(context: Context): Promise<MuteAnswer[]> {
  return read(context, async (reads) => {
    const mutes = (await reads.fact('mutes')) ?? [];
    const ids = mutes.flatMap(({ subject }) => subject?.id ?? []);
    const names = await namesOfRecords(reads, ids);
    for (const [id, title] of await containerTitles(reads, mutes)) names.set(id, title);
    return mutes.toReversed().map((one) => ({ ...one, name: names.get(one.subject?.id ?? '') ?? null }));
  });
}
