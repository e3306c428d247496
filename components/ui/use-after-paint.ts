import { useEffect, useState } from 'preact/hooks';

/** The same value one paint later: what costs much to draw of it does not hold up the answer to a press. */
export function useAfterPaint<T>(value: T): T {
  const [shown, show] = useState(value);
  useEffect(() => show(value), [value]);
  return shown;
}
