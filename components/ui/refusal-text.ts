import type { Refusal, RefusalCode } from '@/lib/domain/refusal';
import { type MessageKey, t } from '@/lib/i18n';

/** Refusals with a sentence for each of their reasons, the fact `why`: the section that holds them. */
const REASONS: Partial<Record<RefusalCode, string>> = { metricInvalid: 'metric.fault' };

/** The sentence of a refusal, in the person's language: what happened and what to do next. */
export function refusalText(refusal: Refusal): string {
  const say = t as (key: MessageKey, facts: Record<string, string | number>) => string;
  const section = REASONS[refusal.code];
  const key = section && refusal.facts.why ? `${section}.${refusal.facts.why}` : `refusal.${refusal.code}`;
  return say(key as MessageKey, refusal.facts);
}
