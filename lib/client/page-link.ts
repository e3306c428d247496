import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FromFrame, PageView, ToFrame } from '@/lib/protocol/frame';
import { onceFocused } from './once-focused';

/** The sidebar's end of the port to the page it stands beside. */
export interface PagePort {
  send: (command: FromFrame) => void;
  hear: (listener: (event: ToFrame) => void) => void;
  onGone: (listener: () => void) => void;
}

/** What the sidebar knows of its page. */
export interface PageLink {
  /** null until the page has told. */
  readonly view: ReadonlySignal<PageView | null>;
  /** The frame was given the keyboard and nothing has taken it yet; whoever takes the caret says so here. */
  readonly wantsFocus: Signal<boolean>;
  /** The page could not give the keyboard away. */
  readonly keyboardLost: ReadonlySignal<boolean>;
  /** How the page looks to the adapter, once it was asked for with `diagnose`; null before. */
  readonly diagnostic: ReadonlySignal<string | null>;
  /** The page is gone, and no command reaches it. */
  readonly gone: ReadonlySignal<boolean>;
  send: (command: FromFrame) => void;
  /** The frame has the keyboard after all. */
  hasKeyboard: () => void;
}

/** Turns what the page tells into signals. */
export function linkPage(port: PagePort): PageLink {
  const view = signal<PageView | null>(null);
  const wantsFocus = signal(false);
  const keyboardLost = signal(false);
  const diagnostic = signal<string | null>(null);
  const gone = signal(false);

  port.hear((told) => {
    switch (told.event) {
      case 'view':
        view.value = told.view;
        break;
      case 'focus':
        keyboardLost.value = false;
        // To take the caret without having the keyboard would be to take the keyboard from the page.
        onceFocused(() => {
          wantsFocus.value = true;
        });
        break;
      case 'diagnostic':
        diagnostic.value = told.text;
        break;
      case 'keyboardLost':
        keyboardLost.value = true;
        break;
    }
  });
  port.onGone(() => {
    gone.value = true;
  });
  window.addEventListener('blur', () => {
    wantsFocus.value = false;
  });

  return {
    view,
    wantsFocus,
    keyboardLost,
    diagnostic,
    gone,
    send: port.send,
    hasKeyboard: () => {
      keyboardLost.value = false;
    },
  };
}
