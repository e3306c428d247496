import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import type { DigestDocument } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import styles from './copy-digest.module.css';

export interface CopyDigestProps {
  /** Puts the whole of it together. */
  document: () => DigestDocument;
  /** Whether it is the person's own copy, with the tasks' titles. */
  own: boolean;
  onOwn: (own: boolean) => void;
  copyDigest: (document: DigestDocument, as: 'markdown' | 'formatted') => Promise<void>;
}

/** Puts the digest on the clipboard, and says whether that went well. */
export function CopyDigest({ document, own, onOwn, copyDigest }: CopyDigestProps) {
  const [said, say] = useState('');
  async function copy(as: 'markdown' | 'formatted'): Promise<void> {
    say('');
    try {
      await copyDigest(document(), as);
      say(t('digest.copied'));
    } catch {
      say(t('digest.notCopied'));
    }
  }
  return (
    <div class={styles.bar}>
      <Button onClick={() => void copy('formatted')}>{t('digest.copyFormatted')}</Button>
      <Button onClick={() => void copy('markdown')}>{t('digest.copyMarkdown')}</Button>
      <CheckBox label={t('digest.own')} hint={t('digest.ownHint')} checked={own} onChange={onOwn} />
      <p role="status" class={styles.said}>
        {said}
      </p>
    </div>
  );
}
