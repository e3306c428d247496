import { useEffect, useState } from 'preact/hooks';

/** Reading a text up to this long is not felt while typing. */
const QUICK_CHARACTERS = 20_000;
const PAUSE_MS = 250;

/** A text as it stands, or, when it is long, as it stood when typing last paused. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    if (text.length <= QUICK_CHARACTERS) return settle(text);
    const timer = setTimeout(() => settle(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
