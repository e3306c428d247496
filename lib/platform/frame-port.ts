import { FRAME_PORT, type FromFrame, type ToFrame } from '@/lib/protocol/frame';
import type { FrameEnd } from './frame-end';
import { onRelayedFrame, relayToPage } from './frame-relay';
import { pageBrowser } from './page-browser';

/** Opens the port from the sidebar frame to the content script of its own tab's top frame. */
export function connectToPage(tabId: number): FrameEnd<FromFrame, ToFrame> {
  if (import.meta.env.FIREFOX) return relayToPage();
  return wrap(pageBrowser.tabs.connect(tabId, { name: FRAME_PORT, frameId: 0 }));
}

/** Accepts the ports that our own sidebar frames open, in a content script; answers how to stop. */
export function onFrame(listener: (port: FrameEnd<ToFrame, FromFrame>) => void): () => void {
  if (import.meta.env.FIREFOX) return onRelayedFrame(listener);
  const accept = (port: Port): void => {
    if (port.name === FRAME_PORT && port.sender?.id === pageBrowser.runtime.id) listener(wrap(port));
  };
  pageBrowser.runtime.onConnect.addListener(accept);
  return () => pageBrowser.runtime.onConnect.removeListener(accept);
}

type Port = ReturnType<typeof pageBrowser.tabs.connect>;

function wrap<Out, In>(port: Port): FrameEnd<Out, In> {
  return {
    send: (message) => {
      try {
        port.postMessage(message);
      } catch {
        // The other end went away between two messages; onGone has told so.
      }
    },
    hear: (listener) => port.onMessage.addListener((message: unknown) => listener(message as In)),
    onGone: (listener) => port.onDisconnect.addListener(() => listener()),
    close: () => port.disconnect(),
  };
}
