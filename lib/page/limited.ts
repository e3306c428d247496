import type { Stop } from './edges';

/** A page that is still being built is not understood either: it is given so many ms. */
const PATIENCE = 3_000;

/** Whether the adapter does not understand the page, judged only once the page has had time to settle. */
export interface LimitedView {
  is(): boolean;
  /** To be called after the page was read; `onChange` is called when the judgement changes. */
  judge(): void;
  stop: Stop;
}

/** `isLimited` is asked at most once per judgement, and a single time more when the patience is over. */
export function createLimitedView(
  window: Window,
  isLimited: () => boolean,
  onChange: () => void,
): LimitedView {
  let limited = false;
  let timer = 0;

  function stop(): void {
    window.clearTimeout(timer);
    timer = 0;
  }

  function set(now: boolean): void {
    if (now === limited) return;
    limited = now;
    onChange();
  }

  return {
    is: () => limited,
    stop,
    judge() {
      if (!isLimited()) {
        stop();
        set(false);
      } else if (!limited && !timer) {
        timer = window.setTimeout(() => {
          timer = 0;
          set(isLimited());
        }, PATIENCE);
      }
    },
  };
}
