import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { t } from '@/lib/i18n';
import Copy from '~icons/lucide/copy';
import styles from './copy-button.module.css';

export interface CopyButtonProps {
  text: () => string | Promise<string>;
  copyText: (text: string) => Promise<void>;
  children: ComponentChildren;
  kind?: 'primary' | 'plain' | 'quiet';
}

/** Puts a text on the clipboard, and says beside itself whether that went well. */
export function CopyButton({ text, copyText, children, kind = 'plain' }: CopyButtonProps) {
  const [said, say] = useState('');
  async function copy(): Promise<void> {
    say('');
    try {
      await copyText(await text());
      say(t('team.copied'));
    } catch {
      say(t('team.notCopied'));
    }
  }
  return (
    <span class={styles.copy}>
      <Button kind={kind} icon={Copy} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status" class={styles.said}>
        {said}
      </span>
    </span>
  );
}
