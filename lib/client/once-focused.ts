/** So many ms the keyboard may be later than the word of it. */
const PATIENCE = 1_000;

/**
 * Calls back once this document has the keyboard, at once if it has it. Gives up when it does not come, since by then
 * somebody has taken it elsewhere, and at the first press, which says better where it is to be.
 */
export function onceFocused(call: () => void): void {
  if (document.hasFocus()) {
    call();
    return;
  }
  const end = new AbortController();
  const stop = () => end.abort();
  window.addEventListener(
    'focus',
    () => {
      stop();
      call();
    },
    { signal: end.signal },
  );
  window.addEventListener('pointerdown', stop, { capture: true, signal: end.signal });
  setTimeout(stop, PATIENCE);
}
