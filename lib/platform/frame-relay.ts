import { FRAME_PORT, type FromFrame, type ToFrame } from '@/lib/protocol/frame';
import type { FrameEnd } from './frame-end';
import { pageBrowser } from './page-browser';

/**
 * Firefox gives an extension page inside a web page no `tabs`, so that the sidebar frame cannot open a port to its
 * page: there both ends speak through the background, which only passes on.
 */
interface Relayed {
  relay: typeof FRAME_PORT;
  /** The frame that speaks or is spoken to; the background fills it in for a frame. */
  frame: number | null;
  /** Null when the frame says that it is there. */
  message: unknown;
}

/** The background's part: a frame is heard by the top frame of its own tab, and that one by the frame it names. */
export function relayFrames(): void {
  const own = pageBrowser.runtime.getURL('/' as never);
  pageBrowser.runtime.onMessage.addListener(((sent: unknown, { id, url, tab, frameId }: Sender) => {
    if (!isRelayed(sent) || id !== pageBrowser.runtime.id || tab?.id === undefined) return undefined;
    const fromFrame = url?.startsWith(own) ?? false;
    const to = fromFrame ? 0 : sent.frame;
    if (to === null || (!fromFrame && frameId !== 0)) return undefined;
    const frame = fromFrame ? (frameId ?? null) : to;
    return pageBrowser.tabs.sendMessage(tab.id, { ...sent, frame }, { frameId: to }).then(
      () => true,
      () => false,
    );
  }) as never);
}

interface Sender {
  id?: string;
  url?: string;
  tab?: { id?: number };
  frameId?: number;
}

/** The frame's end of the line to the page that it stands in. */
export function relayToPage(): FrameEnd<FromFrame, ToFrame> {
  const port = relayedPort<FromFrame, ToFrame>(null);
  port.send(null as never);
  return port;
}

/** The page's end: hears of every frame that says it is there; answers how to stop. */
export function onRelayedFrame(listener: (port: FrameEnd<ToFrame, FromFrame>) => void): () => void {
  return onRelayed((sent) => {
    if (sent.message === null) listener(relayedPort(sent.frame));
  });
}

function relayedPort<Out, In>(frame: number | null): FrameEnd<Out, In> {
  const goneListeners = new Set<() => void>();
  const stops = new Set<() => void>();
  return {
    async send(message) {
      const request: Relayed = { relay: FRAME_PORT, frame, message };
      const arrived = await pageBrowser.runtime.sendMessage(request).catch(() => false);
      if (arrived !== true) for (const listener of goneListeners) listener();
    },
    hear(listener) {
      const stop = onRelayed((sent) => {
        if (sent.message !== null && (frame === null || sent.frame === frame)) listener(sent.message as In);
      });
      stops.add(stop);
    },
    onGone: (listener) => goneListeners.add(listener),
    close() {
      for (const stop of stops) stop();
    },
  };
}

function onRelayed(listener: (sent: Relayed) => void): () => void {
  const hear = (sent: unknown, sender: { id?: string; tab?: unknown }): void => {
    // Only the background speaks without a tab.
    if (isRelayed(sent) && sender.id === pageBrowser.runtime.id && !sender.tab) listener(sent);
  };
  pageBrowser.runtime.onMessage.addListener(hear);
  return () => pageBrowser.runtime.onMessage.removeListener(hear);
}

function isRelayed(sent: unknown): sent is Relayed {
  return (sent as Partial<Relayed> | null)?.relay === FRAME_PORT;
}
