/**
 * What the content script and its sidebar frame say to each other, over one port that the frame opens to its
 * own tab's top frame. The page cannot hear it. The frame believes what it hears about the page, not about OKRs.
 */
import type { SeenTask, TaskKey } from '@/lib/domain/task';

/** Name of the port that the frame opens. */
export const FRAME_PORT = 'throughline-sidebar';

/** Everything the sidebar knows of the page it stands beside. */
export interface PageView {
  /** Present when the page names or shows an open task. */
  open: SeenTask | null;
  /** Distinct tasks met on this view since it was opened, in the order they were met. */
  inView: SeenTask[];
  /** Those of them that stand in the document now and can be jumped to. */
  mounted: TaskKey[];
  tool: string;
  /** The site on which native ids of this page are unique. */
  site: string;
  container: { id: string; title: string } | null;
  /** The adapter does not understand the page: ties work by address only. */
  limited: boolean;
  scheme: 'light' | 'dark' | null;
  badges: boolean;
  /** Whether the handle may ask its question on this site. */
  ask: boolean;
  docked: boolean;
  canDock: boolean;
  side: 'left' | 'right';
}

/** Event: content script to frame. */
export type ToFrame =
  | { event: 'view'; view: PageView }
  /** The frame has been given the keyboard. */
  | { event: 'focus' }
  /** The frame could not be given the keyboard, or stands covered. */
  | { event: 'keyboardLost' }
  /** The answer to `diagnose`: how the page looks to the adapter, without any of its content. */
  | { event: 'diagnostic'; text: string };

/** Command: frame to content script. */
export type FromFrame =
  | { command: 'jump'; task: TaskKey }
  /** The keyboard goes back to the page. */
  | { command: 'leave' }
  | { command: 'close' }
  | { command: 'diagnose' }
  | { command: 'layout'; docked?: boolean; badges?: boolean; ask?: boolean; side?: 'left' | 'right' };

/** What the background says to a content script; `leave`: its host is granted no more. */
export type ToPage =
  | { throughline: 'toggle-sidebar' }
  | { throughline: 'open-sidebar' }
  | { throughline: 'leave' };

/** Per-site layout, kept in `storage.local` under `layout:` and the site. */
export interface Layout {
  width: number;
  docked: boolean;
  badges: boolean;
  /** Whether the handle may ask its question here. */
  ask: boolean;
  side: 'left' | 'right';
}
