import { useEffect, useState } from 'preact/hooks';

/** Whoever has not pressed a key for so many ms is thinking, not typing. */
const PAUSE_MS = 1_000;

/** A text as it stood when typing last paused, and a way to say that it has: the field was left. */
export function usePaused(text: string): { paused: string; pause: () => void } {
  const [paused, set] = useState(text);
  useEffect(() => {
    if (text === paused) return;
    const timer = setTimeout(() => set(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, paused]);
  return { paused, pause: () => set(text) };
}
