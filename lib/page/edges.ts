import type { ApiAnswer, ApiRequest } from '@/lib/domain/reading';
import type { Bell } from '@/lib/protocol/bell';
import type { Ask } from '@/lib/protocol/envelope';
import type { FromFrame, Layout, ToFrame, ToPage } from '@/lib/protocol/frame';

/** Stops what it was returned by; calling it again does nothing. */
export type Stop = () => void;

/** Our end of the port that the sidebar frame opened. */
export interface FrameLine {
  send(message: ToFrame): void;
  hear(listener: (message: FromFrame) => void): void;
  onGone(listener: () => void): void;
  close(): void;
}

/** All that the overlay needs from outside the page: the browser's side of it, wired in the entrypoint. */
export interface Edges {
  ask: Ask;
  /** Sends a request to the page's own API with the page's own session; never rejects. */
  send(request: ApiRequest): Promise<ApiAnswer>;
  /** True once the extension was switched off, removed or replaced under this script. */
  isSwitchedOff(): boolean;
  onBell(listener: (bell: Bell) => void): Stop;
  onFrame(listener: (line: FrameLine) => void): Stop;
  onToPage(listener: (message: ToPage) => void): Stop;
  changeLayout(site: string, change: Partial<Layout>): Promise<Layout>;
  onLayout(site: string, listener: (layout: Layout) => void): Stop;
  /** The widths in px that the sidebar may have. */
  width: { least: number; most: number };
  /**
   * Whether style rules of ours hold only while the browser keeps the extension's own sheet on the page.
   * Firefox ends our script when it switches the extension off, so that nobody is left to tidy up.
   */
  gated: boolean;
}
