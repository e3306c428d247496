import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Where nothing is laid out, as in a test without a browser, a chart is drawn so wide. */
const UNLAID = 640;

/** The width of an element in whole pixels, followed as it changes. Null until it is known: then nothing is drawn. */
export function useWidth(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => setWidth(Math.floor(element.clientWidth) || UNLAID);
    measure();
    const changes = new ResizeObserver(measure);
    changes.observe(element);
    return () => changes.disconnect();
  }, [ref]);
  return width;
}
