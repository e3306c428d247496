import { onManaged, readManaged } from '@/lib/platform/managed';

/** Chromium sometimes leaves the question unanswered for good; no page waits for it longer than this. */
const PATIENCE_MS = 1_000;

/**
 * Reads the organisation's policy once per life of the background and after every change; `onChange` hears of
 * these, and of an answer that came too late for those who had asked: they were told that there is none.
 */
export function policyOf(onChange: () => void): () => Promise<unknown> {
  let known: Promise<unknown> | null = null;
  onManaged(() => {
    known = null;
    onChange();
  });

  function readInTime(): Promise<unknown> {
    const read = readManaged();
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        resolve(null);
        void read.then((policy) => {
          known = read;
          if (policy !== null) onChange();
        });
      }, PATIENCE_MS);
      void read.then((policy) => {
        clearTimeout(late);
        resolve(policy);
      });
    });
  }

  return () => {
    known ??= readInTime();
    return known;
  };
}
