import { command } from '@/lib/store/transaction';
import { takeBack } from '@/lib/store/undo';
import type { Context, Undone } from './context';

/** Takes a step back, once; the answer's step brings it again. Throws `undoGone`. */
export async function undoStep(context: Context, { step }: { step: string }): Promise<Undone> {
  const { undo } = await command(context, (writes) => takeBack(writes, step, context.now()));
  return { undo };
}
