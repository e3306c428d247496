import type { Client } from '@/lib/client/types';
import type { FindingAnswer } from '@/lib/domain/findings';
import { t } from '@/lib/i18n';

/** What is to be muted: the rule for the finding's subject, or altogether. */
export interface MuteWish {
  everywhere: boolean;
  reason: string;
}

/** Mutes a finding as the person wishes, and tells so; Undo takes it back. */
export function muteFinding(
  client: Client,
  { rule, subject }: Pick<FindingAnswer, 'rule'> & { subject: FindingAnswer['subject'] | null },
  { everywhere, reason }: MuteWish,
): void {
  const text = t(everywhere ? 'findings.mute.saidEverywhere' : 'findings.mute.saidHere');
  void client.attempt('finding.mute', { rule, subject: everywhere ? null : subject, reason }, { text });
}
