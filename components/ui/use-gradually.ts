import { useEffect, useState } from 'preact/hooks';

/** So many parts of a long list are drawn at first unless said otherwise, and so many more whenever the browser is idle. */
const AT_ONCE = 12;
/** ms after which more are drawn even if the browser is never idle. */
const AT_LATEST = 200;

/**
 * How many of `total` parts to draw by now: a screenful, `first`, and soon all of them, `more` at a time: between two the
 * page hears a press.
 */
export function useGradually(total: number, first = AT_ONCE, more = AT_ONCE): number {
  const [drawn, draw] = useState(first);
  useEffect(() => {
    if (drawn >= total) return;
    const idle = requestIdleCallback(() => draw(drawn + more), { timeout: AT_LATEST });
    return () => cancelIdleCallback(idle);
  }, [drawn, total, more]);
  return Math.min(drawn, total);
}
