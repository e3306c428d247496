import { useRef } from 'preact/hooks';
import { sameParts } from '@/lib/client/same-parts';

/** The value as it was while it equals it part by part, so that what is drawn on change alone rests. Plain JSON only. */
export function useSame<T>(value: T): T {
  const kept = useRef(value);
  kept.current = sameParts(kept.current, value);
  return kept.current;
}
