import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface Replying {
  writing: boolean;
  /** Opens the form, or leaves it. */
  turn: () => void;
  /** Leaves the form; the focus goes back to the button that opened it. */
  leave: () => void;
  button: RefObject<HTMLButtonElement | null>;
}

/** Whether a reply is being written, and the button that begins one. */
export function useReplying(): Replying {
  const [writing, write] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return {
    writing,
    turn: () => write(!writing),
    leave: () => {
      write(false);
      button.current?.focus();
    },
    button,
  };
}
