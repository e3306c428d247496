/** One end of the port between a content script and its sidebar frame. */
export interface FrameEnd<Out, In> {
  send(message: Out): void;
  hear(listener: (message: In) => void): void;
  /** The other end is gone: the page navigated, the frame was removed, or the extension was switched off. */
  onGone(listener: () => void): void;
  close(): void;
}
