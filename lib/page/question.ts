const SHOWN_MS = 8_000;

/** The handle's question in words, once per task and day. */
export interface Question {
  element: HTMLElement;
  ask(text: string): void;
  stop(): void;
}

/**
 * Fills and empties `element`, a live region. Any key or 8 s end the question; a click on it calls `onPress`.
 * It takes neither focus nor key.
 */
export function createQuestion(element: HTMLElement, window: Window, onPress: () => void): Question {
  let timer = 0;
  element.setAttribute('role', 'status');
  element.addEventListener('click', () => {
    stop();
    onPress();
  });

  function stop(): void {
    if (!element.textContent) return;
    element.textContent = '';
    window.clearTimeout(timer);
    window.removeEventListener('keydown', stop, true);
  }

  return {
    element,
    stop,
    ask(text) {
      element.textContent = text;
      window.clearTimeout(timer);
      timer = window.setTimeout(stop, SHOWN_MS);
      window.addEventListener('keydown', stop, true);
    },
  };
}
