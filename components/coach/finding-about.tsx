import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/icon-button';
import { t } from '@/lib/i18n';
import Mute from '~icons/lucide/bell-off';
import Info from '~icons/lucide/info';
import styles from './finding-line.module.css';
import { MutePanel, type MutePanelProps } from './mute-panel';

export interface FindingAboutDemand extends Pick<MutePanelProps, 'onMute' | 'hasSubject'> {
  /** What the rule says, and its example where that does not stand beside it. */
  words: readonly string[];
}

/** Why something is told, and the way not to be told it: two buttons, and below them what either opens. */
export function useFindingAbout({ words, onMute, hasSubject }: FindingAboutDemand): {
  buttons: VNode;
  opened: VNode | null;
} {
  const [open, show] = useState<'rule' | 'mute' | null>(null);
  const muteButton = useRef<HTMLButtonElement>(null);
  const back = (): void => {
    show(null);
    muteButton.current?.focus();
  };
  const turn = (part: 'rule' | 'mute'): void => show(open === part ? null : part);
  const buttons = (
    <div class={styles.aside}>
      <IconButton
        icon={Info}
        label={t('findings.about')}
        expanded={open === 'rule'}
        onClick={() => turn('rule')}
      />
      <IconButton
        icon={Mute}
        label={t('findings.mute.open')}
        expanded={open === 'mute'}
        buttonRef={muteButton}
        onClick={() => turn('mute')}
      />
    </div>
  );
  const rule = (
    <div class={styles.more}>
      {words.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
  const mute = <MutePanel onMute={onMute} hasSubject={hasSubject} onBack={back} />;
  return { buttons, opened: open === 'rule' ? rule : open === 'mute' ? mute : null };
}
