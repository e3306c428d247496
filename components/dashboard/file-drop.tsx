import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import FileUp from '~icons/lucide/file-up';
import styles from './file-drop.module.css';

export interface FileDropProps {
  /** Says what may be dropped; the button's words end the sentence. */
  text: string;
  button: string;
  /** As an input's `accept`. */
  accept: string;
  onFile: (file: File) => void;
  /** What a file may be dropped on as well. */
  children?: ComponentChildren;
}

/** Takes one file, dropped or chosen. */
export function FileDrop({ text, button, accept, onFile, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way, the button is the other
    <div
      class={styles.drop}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!event.dataTransfer?.files.length) return;
        event.preventDefault();
        take(event.dataTransfer.files);
      }}
    >
      {children}
      <p class={styles.words}>
        <FileUp class={styles.icon ?? ''} aria-hidden="true" />
        <span>{text}</span>
        <Button onClick={() => input.current?.click()}>{button}</Button>
      </p>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={button}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
