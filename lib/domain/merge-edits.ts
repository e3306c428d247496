import { same } from './same';

/** Two edits of one thing laid over each other. */
export interface Merged<F> {
  /** What only one side changed is as that side has it; what is torn is as `mine` has it. */
  fields: F;
  /** The fields that both sides changed, each in another way. */
  torn: (keyof F)[];
}

/** Merges what was changed here since `was` with what was changed elsewhere meanwhile, field by field of `was`. */
export function mergeEdits<F extends object>({
  was,
  mine,
  theirs,
}: {
  was: F;
  mine: F;
  theirs: F;
}): Merged<F> {
  const fields = { ...mine };
  const torn: (keyof F)[] = [];
  for (const name of Object.keys(was) as (keyof F)[]) {
    if (same(theirs[name], was[name]) || same(theirs[name], mine[name])) continue;
    if (same(mine[name], was[name])) fields[name] = theirs[name];
    else torn.push(name);
  }
  return { fields, torn };
}
