import type { FromFrame, PageView, ToFrame } from '@/lib/protocol/frame';
import type { FrameLine } from './edges';

/** The line to the sidebar frame, when one is connected. */
export interface Line {
  /** A newer frame takes the place of an older one. */
  accept(line: FrameLine): void;
  /** Sends what the page shows, once the browser is idle; many changes make one message. */
  changed(): void;
  tell(message: ToFrame): void;
  close(): void;
}

/** `view` is built only when there is somebody to send it to. */
export function createLine(
  window: Window,
  view: () => PageView,
  hear: (message: FromFrame) => void,
  onConnected: () => void,
): Line {
  let line: FrameLine | null = null;
  let waiting = false;

  function send(): void {
    waiting = false;
    line?.send({ event: 'view', view: view() });
  }

  return {
    accept(newer) {
      line?.close();
      line = newer;
      newer.hear(hear);
      newer.onGone(() => {
        if (line === newer) line = null;
      });
      send();
      onConnected();
    },
    changed() {
      if (!line || waiting) return;
      waiting = true;
      window.requestIdleCallback(send, { timeout: 60 });
    },
    tell: (message) => line?.send(message),
    close() {
      line?.close();
      line = null;
    },
  };
}
