import type { Stored } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import type { RefusedReason } from '@/lib/domain/team';
import type { Context } from '@/lib/services/context';
import { noteSent, settle } from '@/lib/store/outbox';
import { nodeOf } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import { parseScope } from '@/lib/sync/scope';
import type { Sent } from './outgoing';
import { type Refused, takeBackRefused } from './refusals';
import { spacesOf } from './spaces';
import { spacesBeside } from './surroundings';

/** What several spaces share waits until all of them have it: a person, and a task that is tied in each. */
export async function settleSent(writes: Writer, space: JoinedSpace, sent: readonly Sent[]): Promise<void> {
  const spaces = await spacesOf(writes);
  const isOfMany = ({ entry }: Sent) => entry.kind === 'person' || entry.kind === 'task';
  const tasks = sent.filter(({ entry }) => entry.kind === 'task').map(({ entry }) => entry.id);
  const alsoIn = await spacesBeside(writes, spaces, 'task', tasks);
  const done = sent.filter((one) => !isOfMany(one)).map(({ entry }) => entry);
  for (const { entry } of sent.filter(isOfMany)) {
    const home = parseScope((await writes.raw(entry.kind, entry.id))?.scope ?? '')?.space;
    const had = new Set([...(entry.sentTo ?? []), space.id]);
    const isWanting = ({ id, people }: JoinedSpace) =>
      id === home || people.includes(entry.id) || alsoIn.get(entry.id)?.includes(id);
    if (spaces.filter(isWanting).every(({ id }) => had.has(id))) done.push(entry);
    else await noteSent(writes, entry, space.id);
  }
  await settle(writes, done);
}

/** What a server says of a document that it does not have, and that somebody else will tell it. */
const LACKING = new Set<RefusedReason>(['notAllowed', 'badDocument', 'noSuchScope', 'viewer']);

/**
 * Takes refused changes back, and answers what is to wait, by kind and id. A server that was restored from a backup is
 * told everything again: what others made there they tell it themselves, so it is left alone here, and what this browser
 * has made waits while the server lacks what it rests on. Of what has its place in another space nothing is taken back.
 */
export async function takeRefusals(
  { newId, now }: Context,
  writes: Writer,
  space: JoinedSpace,
  refused: readonly Refused[],
): Promise<string[]> {
  const node = await nodeOf(writes);
  const taken: Refused[] = [];
  const left: Sent[] = [];
  const held: string[] = [];
  for (const one of refused) {
    const { kind, id, again } = one.sent.entry;
    const record = (await writes.raw(kind, id)) as Stored | undefined;
    const isElsewhere = (parseScope(record?.scope ?? '')?.space ?? space.id) !== space.id;
    const isLacking = again === true && one.now === null && LACKING.has(one.reason);
    const isOurs = record?.clock.endsWith(node) === true && one.reason !== 'viewer';
    if (isElsewhere || (isLacking && !isOurs)) left.push(one.sent);
    else if (isLacking && one.reason === 'badDocument') held.push(`${kind} ${id}`);
    else taken.push(one);
  }
  await settleSent(writes, space, left);
  await takeBackRefused(writes, space, taken, newId, now());
  return held;
}
