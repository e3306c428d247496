import type { Refusal } from '@/lib/domain/refusal';
import { type MessageKey, t } from '@/lib/i18n';

/** The sentence of a refusal, in the person's language: what happened and what to do next. */
export function refusalText(refusal: Refusal): string {
  const say = t as (key: MessageKey, facts: Record<string, string | number>) => string;
  return say(`refusal.${refusal.code}` as MessageKey, refusal.facts);
}
