import { command } from '@/lib/store/transaction';
import { takeBack } from '@/lib/store/undo';
import type { Context, Undone } from './context';

/** Takes a step back, once; the answer's step brings it again. It can be watched under its own name. Throws `undoGone`, `givenUp`. */
export function undoStep(context: Context, { step }: { step: string }): Promise<Undone> {
  return context.underway.run(step, async (watch) => {
    const { undo } = await command(context, (writes) =>
      takeBack(writes, step, { now: context.now(), newId: context.newId }, watch),
    );
    return { undo };
  });
}
