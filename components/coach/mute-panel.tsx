import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { t } from '@/lib/i18n';
import styles from './finding-line.module.css';
import type { MuteWish } from './mute-finding';

export interface MutePanelProps {
  onMute: (wish: MuteWish) => void;
  /** Whether there is one thing for which alone it can be muted. */
  hasSubject: boolean;
  onBack: () => void;
}

/** Asks how far a finding is to be muted, and if they like, why. */
export function MutePanel({ onMute, hasSubject, onBack }: MutePanelProps) {
  const [reason, write] = useState('');
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // It may stand in a dialog, which Escape would close.
    event.preventDefault();
    event.stopPropagation();
    onBack();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what stands in it
    <div class={styles.more} onKeyDown={leave}>
      <TextField
        label={t('findings.mute.why')}
        value={reason}
        onInput={write}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          // It may stand in a form, which Enter would save.
          event.preventDefault();
          onMute({ everywhere: !hasSubject, reason });
        }}
        maxLength={500}
        autoFocus
      />
      <div class={styles.actions}>
        {hasSubject && (
          <Button onClick={() => onMute({ everywhere: false, reason })}>{t('findings.mute.here')}</Button>
        )}
        <Button onClick={() => onMute({ everywhere: true, reason })}>{t('findings.mute.everywhere')}</Button>
        <Button kind="quiet" onClick={onBack}>
          {t('findings.mute.back')}
        </Button>
      </div>
    </div>
  );
}
