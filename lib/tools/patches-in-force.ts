import type { Patch } from '@/lib/domain/patch';
import type { Selectors, Tool } from './tool';

/** Whether a patch is for this version of Throughline and this adapter. */
export function holds(patch: Patch, adapter: string, version: string): boolean {
  return patch.adapter === adapter && (patch.forVersion === null || patch.forVersion === version);
}

/** Which selectors these patches put in the place of the adapter's own, later ones on top; null for none. */
export function patchedSelectors(
  tool: Pick<Tool, 'name' | 'selectors'>,
  patches: readonly Patch[],
  version: string,
): Selectors | null {
  const laid: Selectors = {};
  for (const patch of patches) if (holds(patch, tool.name, version)) Object.assign(laid, patch.selectors);
  const known = Object.entries(laid).filter(([name]) => Object.hasOwn(tool.selectors, name));
  return known.length > 0 ? Object.fromEntries(known) : null;
}
