import { useEffect, useRef, useState } from 'preact/hooks';
import { TextArea } from '@/components/ui/text-area';

/** A pause in writing after which what stands there is kept, in ms. */
const PAUSE = 1_000;

export interface KeptTextProps {
  label: string;
  hint?: string;
  rows?: number;
  /** What is kept. */
  value: string;
  /** Keeps what was written; answers null when it was refused. */
  onKeep: (text: string) => Promise<unknown>;
}

/** Several lines that are kept as they are written: at a pause, on leaving the field, and when the view goes. */
export function KeptText({ label, hint, rows, value, onKeep }: KeptTextProps) {
  const [text, write] = useState(value);
  const sent = useRef(value);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  useEffect(() => {
    // Somebody else has changed it, or it was taken back; one's own words come back as they were sent.
    if (value === sent.current) return;
    sent.current = value;
    write(value);
  }, [value]);

  const keep = useRef(async () => {});
  keep.current = async () => {
    clearTimeout(pause.current);
    const written = text.trim();
    const before = sent.current;
    if (written === before) return;
    sent.current = written;
    if ((await onKeep(written)) === null) sent.current = before;
  };
  useEffect(() => () => void keep.current(), []);

  function onInput(typed: string): void {
    write(typed);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => keep.current(), PAUSE);
  }

  return (
    <TextArea
      label={label}
      hint={hint}
      rows={rows ?? 2}
      value={text}
      onInput={onInput}
      onBlur={() => void keep.current()}
    />
  );
}
