import { DEFAULT_THRESHOLDS, type Thresholds } from '@/lib/coach/thresholds';
import type { ThresholdsAnswer } from '@/lib/domain/findings';
import { Refusal } from '@/lib/domain/refusal';
import type { Reader } from '@/lib/store/reader';
import type { Facts } from '@/lib/store/schema';
import { command, read } from '@/lib/store/transaction';
import type { Context, Undone } from './context';

type Moved = Facts['thresholds'];

const STANDARD: Readonly<Record<string, Readonly<Record<string, number>>>> = { ...DEFAULT_THRESHOLDS };

/** No line lies further out. */
const MOST = 1_000;

/** Where the Coach draws its lines for this person. */
export async function thresholdsOf(reads: Reader): Promise<Thresholds> {
  return withMoved((await reads.fact('thresholds')) ?? {});
}

/** Every line, as it stands and as it stands until it is moved. */
export function readThresholds(context: Context): Promise<ThresholdsAnswer> {
  return read(context, async (reads) => {
    const lines = Object.entries(await thresholdsOf(reads)).map(([group, values]) => {
      const answers = Object.entries(values as Record<string, number>).map(([name, value]) => {
        return [name, { value, standard: STANDARD[group]?.[name] ?? value }];
      });
      return [group, Object.fromEntries(answers)];
    });
    return Object.fromEntries(lines);
  });
}

/** Moves a line; null puts it back. Throws `notFound` for a line that there is not, and `valueInvalid`. */
export async function changeThreshold(
  context: Context,
  { group, name, value }: { group: string; name: string; value: number | null },
): Promise<Undone> {
  if (!isLine(group, name)) throw new Refusal('notFound');
  if (value !== null && (value < 0 || value > MOST)) throw new Refusal('valueInvalid');
  const { undo } = await command(context, async (writes) => {
    const before: Moved = (await writes.fact('thresholds')) ?? {};
    const { [name]: _, ...others } = before[group] ?? {};
    await writes.change('thresholds', {
      ...before,
      [group]: value === null ? others : { ...others, [name]: value },
    });
  });
  return { undo };
}

/** The lines as they are drawn, with those that were moved; what is not known here is passed over. */
function withMoved(moved: Moved): Thresholds {
  const groups = Object.entries(STANDARD).map(([group, lines]) => {
    const known = Object.entries(moved[group] ?? {}).filter(([name]) => isLine(group, name));
    return [group, { ...lines, ...Object.fromEntries(known) }];
  });
  return Object.fromEntries(groups) as unknown as Thresholds;
}

function isLine(group: string, name: string): boolean {
  return Object.hasOwn(STANDARD, group) && Object.hasOwn(STANDARD[group] ?? {}, name);
}
