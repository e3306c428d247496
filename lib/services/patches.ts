import type { OwnPatch, Patch, PatchAnswer, PatchesAnswer, PatchPreview } from '@/lib/domain/patch';
import { Refusal } from '@/lib/domain/refusal';
import { command, read, record } from '@/lib/store/transaction';
import { readPatches, readPolicy, writePatches } from '@/lib/tools/patch';
import { holds, patchedSelectors } from '@/lib/tools/patches-in-force';
import { TOOLS } from '@/lib/tools/registry';
import type { Selectors, Tool } from '@/lib/tools/tool';
import type { Context, Undone } from './context';

/** So many imported patches are kept. */
const MOST = 50;

/** What the bell names when patches change: the fact's name. */
const PATCHES_TOUCHED = 'patches';

/** What is known of patches besides those that the person imported. */
export interface PatchSources {
  /** What the organisation's policy says, unchecked; null without one. */
  policy: unknown;
  /** Throughline's own version. */
  version: string;
}

/** The selectors that a page of this tool is to be read with instead of the adapter's own; null for none. */
export async function selectorsFor(
  context: Context,
  tool: Tool | null,
  { policy, version }: PatchSources,
): Promise<Selectors | null> {
  if (!tool) return null;
  const own = await ownPatches(context);
  return patchedSelectors(tool, [...readPolicy(policy).patches, ...own], version);
}

/** Every patch, and what of it is in force. */
export async function listPatches(
  context: Context,
  { policy, version }: PatchSources,
): Promise<PatchesAnswer> {
  const { patches: ordered, broken } = readPolicy(policy);
  const own = await ownPatches(context);
  const all: (Patch | OwnPatch)[] = [...ordered, ...own];
  return {
    brokenInPolicy: broken,
    patches: all.map((patch, place) => answerOf(patch, all.slice(place + 1), version)),
  };
}

function answerOf(patch: Patch | OwnPatch, above: readonly Patch[], version: string): PatchAnswer {
  const tool = toolNamed(patch.adapter);
  const over = above.filter((other) => holds(other, patch.adapter, version));
  const inForce = Object.keys(patch.selectors).filter(
    (name) =>
      Object.hasOwn(tool?.selectors ?? {}, name) &&
      !over.some(({ selectors }) => Object.hasOwn(selectors, name)),
  );
  const isForOtherVersion = !holds(patch, patch.adapter, version);
  return {
    patch: plain(patch),
    label: tool?.label ?? null,
    id: 'id' in patch ? patch.id : null,
    inForce: isForOtherVersion ? [] : inForce,
    isForOtherVersion,
  };
}

/** What a file's patches would change. Throws `notAPatch` and `tooLarge`. */
export async function previewPatches(
  context: Context,
  { text }: { text: string },
  { policy, version }: PatchSources,
): Promise<PatchPreview[]> {
  const laid = [...readPolicy(policy).patches, ...(await ownPatches(context))];
  return readPatches(text).map((patch) => {
    const tool = toolNamed(patch.adapter);
    const now = { ...tool?.selectors, ...(tool && patchedSelectors(tool, laid, version)) };
    return {
      patch,
      label: tool?.label ?? null,
      isForOtherVersion: !holds(patch, patch.adapter, version),
      changes: Object.entries(patch.selectors).map(([name, after]) => ({
        name,
        before: Object.hasOwn(now, name) ? (now[name] ?? null) : null,
        after,
      })),
    };
  });
}

/** Keeps a file's patches on top of those that are there. Throws `notAPatch` and `tooLarge`. */
export async function importPatches(
  context: Context,
  { text }: { text: string },
): Promise<Undone & { imported: number }> {
  const patches = readPatches(text);
  const ids = patches.map(() => context.newId());
  const importedAt = context.now();
  const { undo } = await command(context, async (writes) => {
    const before = (await writes.fact('patches')) ?? [];
    if (before.length + patches.length > MOST) throw new Refusal('tooLarge');
    const added = patches.map((patch, place) => ({ ...patch, id: ids[place] as string, importedAt }));
    await writes.change('patches', [...before, ...added]);
  });
  return { undo, imported: patches.length };
}

/** Takes an imported patch away. Throws `notFound`. */
export async function removePatch(context: Context, { id }: { id: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const before = (await writes.fact('patches')) ?? [];
    const left = before.filter((patch) => patch.id !== id);
    if (left.length === before.length) throw new Refusal('notFound');
    await writes.change('patches', left);
  });
  return { undo };
}

/** The file of one patch, or of all that the person imported, in their order. Throws `notFound`. */
export async function exportPatches(
  context: Context,
  { id }: { id: string | null },
): Promise<{ text: string }> {
  const own = await ownPatches(context);
  const chosen = id === null ? own : own.filter((patch) => patch.id === id);
  if (chosen.length === 0) throw new Refusal('notFound');
  return { text: writePatches(chosen) };
}

/** Tells every page and surface that the policy has changed. */
export function announcePolicy(context: Context): Promise<void> {
  return record(context, async (writes) => writes.touch(PATCHES_TOUCHED));
}

function ownPatches(context: Context): Promise<OwnPatch[]> {
  return read(context, async (reads) => (await reads.fact('patches')) ?? []);
}

function toolNamed(name: string): Tool | undefined {
  return TOOLS.find((tool) => tool.name === name);
}

function plain({ adapter, selectors, note, forVersion }: Patch): Patch {
  return { adapter, selectors, note, forVersion };
}
