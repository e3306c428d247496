import type { ComponentChildren } from 'preact';
import type { Client } from '@/lib/client/types';
import type { FindingAnswer } from '@/lib/domain/findings';
import { t } from '@/lib/i18n';
import styles from './asked-finding.module.css';
import { useFindingAbout } from './finding-about';
import { findingText } from './finding-text';
import { muteFinding } from './mute-finding';

export interface AskedFindingProps {
  client: Client;
  /** Its rule, and the one thing that it is about; null where it is told of many at once. */
  rule: FindingAnswer['rule'];
  subject: FindingAnswer['subject'] | null;
  /** The words that tell of it already, such as the question itself. */
  children: ComponentChildren;
}

/** A finding that other words tell of: why they do, and the way to mute it, beside them. */
export function AskedFinding({ client, rule, subject, children }: AskedFindingProps) {
  const told = { rule, tier: 'firm' as const, evidence: {}, names: {} };
  const { buttons, opened } = useFindingAbout({
    words: [findingText(told, 'rule'), t('findings.example', { text: findingText(told, 'example') })],
    hasSubject: subject !== null,
    onMute: (wish) => muteFinding(client, { rule, subject }, wish),
  });
  return (
    <div class={styles.asked}>
      <div class={styles.line}>
        <div class={styles.words}>{children}</div>
        {buttons}
      </div>
      {opened && <div class={styles.opened}>{opened}</div>}
    </div>
  );
}
