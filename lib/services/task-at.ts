import { Refusal } from '@/lib/domain/refusal';
import { type SeenTask, taskKey } from '@/lib/domain/task';
import type { Reader } from '@/lib/store/reader';
import { TOOLS } from '@/lib/tools/registry';
import { typedAddress } from '@/lib/tools/typed-address';

/**
 * The task that an address names, in a built-in tool or at a host that the person has granted: a self-hosted tool can
 * be at any host, and not every address that looks like one of its tasks is one. Throws `noTaskThere`.
 */
export async function taskAt(reads: Reader, address: string): Promise<SeenTask> {
  const url = typedAddress(address);
  if (!url) throw new Refusal('noTaskThere');
  const granted = (await reads.fact('ownHosts')) ?? [];
  const isGranted = granted.includes(`${url.origin}/*`);
  const tools = TOOLS.filter((tool) => tool.access === 'builtin' || isGranted);
  const ref = tools.find((tool) => tool.matches(url))?.locate(url).task;
  if (!ref) throw new Refusal('noTaskThere');
  return { key: taskKey(ref), title: '', url: url.href };
}
