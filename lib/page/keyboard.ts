import type { OverlayRoot } from './root';

/** Gives the keyboard to the sidebar frame and back to the page. */
export interface Keyboard {
  /** True while keys reach the frame. */
  isOurs(): boolean;
  /** Remembers where the page has its focus, for `leave`. */
  remember(): void;
  /** Moves the focus into the frame; false when the page does not let it go. */
  give(): boolean;
  /** Puts the focus back to where it was. */
  leave(): void;
  /** Ends the raised state once no modal of the host needs it any more. */
  settle(): void;
  isRaised(): boolean;
}

/**
 * A modal dialog of the host makes everything outside of it inert, our frame included. Only then, and only
 * while the sidebar is in use, our own dialog is raised above it; the frame does not reload by that.
 */
export function createKeyboard(
  { host, shadow }: Pick<OverlayRoot, 'host' | 'shadow'>,
  dialog: HTMLDialogElement,
  frame: () => HTMLElement | null,
): Keyboard {
  const document = host.ownerDocument;
  let before: Element | null = null;
  let raised = false;

  const isOurs = (): boolean => {
    const own = frame();
    return own !== null && document.activeElement === host && shadow.activeElement === own;
  };

  function remember(): void {
    if (document.activeElement !== host) before = document.activeElement;
  }

  function focusFrame(): boolean {
    frame()?.focus({ preventScroll: true });
    return isOurs();
  }

  // `show()` would move the focus into the dialog; the attribute alone does not.
  function raise(): void {
    dialog.close();
    dialog.showModal();
    raised = true;
  }

  function lower(): void {
    if (!raised) return;
    dialog.close();
    dialog.open = true;
    raised = false;
  }

  return {
    isOurs,
    remember,
    isRaised: () => raised,
    give() {
      remember();
      if (focusFrame()) return true;
      raise();
      if (focusFrame()) return true;
      lower();
      return false;
    },
    leave() {
      lower();
      frame()?.blur();
      const back = before;
      before = null;
      if (back?.isConnected && back !== document.body) (back as HTMLElement).focus({ preventScroll: true });
      else document.defaultView?.focus();
    },
    settle() {
      if (!raised || document.querySelector('dialog:modal')) return;
      const keep = isOurs();
      lower();
      if (keep) focusFrame();
    },
  };
}
