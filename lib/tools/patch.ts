import type { Patch } from '@/lib/domain/patch';
import { Refusal } from '@/lib/domain/refusal';
import { isSelectorText } from './selector-text';
import type { Selectors } from './tool';

/** The version of the format, in the field that says what the file is. */
const FORMAT = 1;
const MOST_PATCHES = 50;
const MOST_SELECTORS = 100;
const LONGEST_FILE_CHARS = 200_000;
const LONGEST_LINE_CHARS = 500;
const NAME = /^[a-z][a-zA-Z0-9-]{0,59}$/;

/** One patch as written in a file or a policy; null when it is none. A selector that cannot be one makes it none. */
export function readPatch(value: unknown): Patch | null {
  if (!isObject(value) || value.throughlinePatch !== FORMAT) return null;
  const { adapter, selectors, note = '', forVersion = null } = value;
  if (!isName(adapter) || !isObject(selectors) || !isLine(note)) return null;
  if (forVersion !== null && !isLine(forVersion)) return null;
  const entries = Object.entries(selectors);
  if (entries.length === 0 || entries.length > MOST_SELECTORS) return null;
  if (!entries.every(([name, selector]) => isName(name) && isSelectorText(selector))) return null;
  return { adapter, selectors: Object.fromEntries(entries) as Selectors, note, forVersion };
}

/** The patches of a file: one, or a list. Throws `tooLarge` and `notAPatch`; then none of them is taken. */
export function readPatches(text: string): Patch[] {
  if (text.length > LONGEST_FILE_CHARS) throw new Refusal('tooLarge');
  const written = parsed(text);
  const patches = (Array.isArray(written) ? written : [written]).map(readPatch);
  const sound = patches.filter((patch) => patch !== null);
  if (sound.length === 0 || sound.length < patches.length || sound.length > MOST_PATCHES) {
    throw new Refusal('notAPatch');
  }
  return sound;
}

/** The patches of a policy, and how many of its entries are none: those are ignored. */
export function readPolicy(policy: unknown): { patches: Patch[]; broken: number } {
  const listed = isObject(policy) ? (policy.patches ?? []) : [];
  if (!Array.isArray(listed)) return { patches: [], broken: 1 };
  const patches = listed.slice(0, MOST_PATCHES).map(readPatch);
  const sound = patches.filter((patch) => patch !== null);
  return { patches: sound, broken: listed.length - sound.length };
}

/** What a file of these patches says: `readPatches` reads it back. */
export function writePatches(patches: readonly Patch[]): string {
  const written = patches.map(({ adapter, selectors, note, forVersion }) => ({
    throughlinePatch: FORMAT,
    adapter,
    selectors,
    ...(note && { note }),
    ...(forVersion !== null && { forVersion }),
  }));
  return `${JSON.stringify(written.length === 1 ? written[0] : written, null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('notAPatch');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && NAME.test(value);
}

function isLine(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_LINE_CHARS;
}
