import { useEffect, useRef, useState } from 'preact/hooks';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Progress, Watched } from '@/lib/client/types';
import type { Refusal } from '@/lib/domain/refusal';

export interface UsedWatch {
  /** Null while nothing runs. */
  progress: Progress | null;
  refusal: Refusal | null;
  /** The last run was cancelled. */
  cancelled: boolean;
  run: (work: (watched: Watched) => Promise<void>) => Promise<void>;
  cancel: () => void;
}

/**
 * Runs long work with its progress, a way to cancel it, and what went wrong. Leaving the page cancels it; while data is
 * put in place the browser asks first.
 */
export function useWatched(): UsedWatch {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  const isPlacing = progress?.isPlacing === true;
  useEffect(() => {
    if (!isPlacing) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isPlacing]);

  async function run(work: (watched: Watched) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    refuse(null);
    setCancelled(false);
    setProgress({ done: 0, total: 0 });
    try {
      await work({ onProgress: setProgress, signal: controller.signal });
    } catch (thrown) {
      if (controller.signal.aborted) setCancelled(true);
      else refuse(asRefusal(thrown));
    } finally {
      setProgress(null);
    }
  }
  return { progress, refusal, cancelled, run, cancel: () => abort.current?.abort() };
}
