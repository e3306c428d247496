import { type Alignment, wouldLoop } from '@/lib/domain/alignment';
import { Refusal } from '@/lib/domain/refusal';
import type { Reader } from '@/lib/store/reader';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';

/** The id of the alignment between an objective and a parent. */
export function alignmentId(child: string, parent: Alignment['parent']): string {
  return `${child}~${parent.kind}~${parent.id}`;
}

/** What an objective contributes to: first of all, null for nothing, and besides. */
export interface AlignedTo<End> {
  parent: End | null;
  supports: End[];
}

/** What an objective contributes to. */
export async function alignedTo(reads: Reader, child: string): Promise<AlignedTo<Alignment['parent']>> {
  return byRole(await reads.where('alignment', 'child', child));
}

/** What one objective contributes to by its alignments, in their order; of two primary ones the last counts. */
export function byRole<End>(own: readonly (Pick<Alignment, 'role'> & { parent: End })[]): AlignedTo<End> {
  return {
    parent: own.findLast(({ role }) => role === 'primary')?.parent ?? null,
    supports: own.flatMap(({ role, parent }) => (role === 'supports' ? [parent] : [])),
  };
}

/**
 * Makes `parent` the primary parent of an objective, or leaves it without one (null); who aligns many shares the
 * `ends`. Throws `notFound` for a
 * parent that is not there, and `alignmentCycle`.
 */
export async function alignPrimary(
  writes: Writer,
  child: string,
  parent: Alignment['parent'] | null,
  ends = endsOnce(writes),
): Promise<void> {
  const own = await writes.where('alignment', 'child', child);
  const wanted = parent === null ? null : alignmentId(child, parent);
  if (parent !== null && !own.some((alignment) => alignment.id === wanted)) {
    if (!(await writes.get(parent.kind, parent.id))) throw new Refusal('notFound');
    refuseLoop(await ends(), { child, parent });
  }
  for (const alignment of own) {
    if (alignment.role === 'primary' && alignment.id !== wanted)
      await writes.remove('alignment', alignment.id);
  }
  if (parent !== null && wanted !== null)
    await writes.put('alignment', wanted, { child, parent, role: 'primary' });
}

/**
 * Lets an objective contribute to something besides its primary parent; to what it is aligned with already, nothing
 * changes. Throws `alignmentCycle`.
 */
export async function alignSupporting(
  writes: Writer,
  child: string,
  parent: Alignment['parent'],
  ends = endsOnce(writes),
): Promise<void> {
  const id = alignmentId(child, parent);
  if (await writes.get('alignment', id)) return;
  refuseLoop(await ends(), { child, parent });
  await writes.put('alignment', id, { child, parent, role: 'supports' });
}

/**
 * Makes `parents` all that an objective contributes to besides its primary parent, which stays that. Throws `notFound`
 * for a parent that is not there, and `alignmentCycle`.
 */
export async function alignSupportingOnly(
  writes: Writer,
  child: string,
  parents: readonly Alignment['parent'][],
  ends = endsOnce(writes),
): Promise<void> {
  const own = await writes.where('alignment', 'child', child);
  const has = new Set(own.map(({ id }) => id));
  const wanted = new Set(parents.map((parent) => alignmentId(child, parent)));
  for (const { id, role } of own) {
    if (role === 'supports' && !wanted.has(id)) await writes.remove('alignment', id);
  }
  for (const parent of parents) {
    if (has.has(alignmentId(child, parent))) continue;
    if (!(await writes.get(parent.kind, parent.id))) throw new Refusal('notFound');
    await alignSupporting(writes, child, parent, ends);
  }
}

/** Says that an objective still contributes to a parent that has changed. Throws `notFound`. */
export async function keepAlignment(
  context: Context,
  { child, parent }: { child: string; parent: Alignment['parent'] },
): Promise<Undone> {
  const id = alignmentId(child, parent);
  const { undo } = await command(context, async (writes) => {
    if (!(await writes.get('alignment', id))) throw new Refusal('notFound');
    await writes.put('alignment', id, { keptAt: context.now() });
  });
  return { undo };
}

/** Removes every alignment from or to an objective or key result. */
export async function removeAlignments(writes: Writer, end: string): Promise<void> {
  const [up, down] = await Promise.all([
    writes.where('alignment', 'child', end),
    writes.where('alignment', 'parent', end),
  ]);
  for (const alignment of [...up, ...down]) await writes.remove('alignment', alignment.id);
}

/** What tells whether an alignment leads in a circle. */
interface Ends {
  alignments: Pick<Alignment, 'child' | 'parent'>[];
  objectiveOf: (keyResult: string) => string | null;
}

/** Reads every alignment and the objective of every key result when it is first asked to, once. */
export function endsOnce(reads: Reader): () => Promise<Ends> {
  let known: Promise<Ends> | null = null;
  return () => {
    known ??= everyEnd(reads);
    return known;
  };
}

async function everyEnd(reads: Reader): Promise<Ends> {
  const [alignments, keyResults] = await Promise.all([reads.all('alignment'), reads.all('keyResult')]);
  const objectives = new Map(keyResults.map((keyResult) => [keyResult.id, keyResult.objective]));
  return { alignments, objectiveOf: (id) => objectives.get(id) ?? null };
}

/** Counts one more alignment among the ends. Throws `alignmentCycle`. */
function refuseLoop(ends: Ends, one: Pick<Alignment, 'child' | 'parent'>): void {
  if (wouldLoop({ ...one, ...ends })) throw new Refusal('alignmentCycle');
  ends.alignments.push(one);
}
