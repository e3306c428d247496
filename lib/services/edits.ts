import { mergeEdits } from '@/lib/domain/merge-edits';
import { Refusal } from '@/lib/domain/refusal';

/**
 * The fields to keep of an edit that began when they were `was`: what was changed elsewhere since stays. Without `was`
 * all are kept as given. Throws `changedMeanwhile` where both changed a field, each in another way.
 */
export function editsOnto<F extends object>(kept: F, fields: F, was: F | undefined): F {
  if (was === undefined) return fields;
  const merged = mergeEdits({ was, mine: fields, theirs: kept });
  if (merged.torn.length > 0) throw new Refusal('changedMeanwhile');
  return merged.fields;
}
