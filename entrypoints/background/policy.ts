import { onManaged, readManaged } from '@/lib/platform/managed';

/** Reads the organisation's policy once per life of the background and after every change; `onChange` hears of these. */
export function policyOf(onChange: () => void): () => Promise<unknown> {
  let known: Promise<unknown> | null = null;
  onManaged(() => {
    known = null;
    onChange();
  });
  return () => {
    known ??= readManaged();
    return known;
  };
}
