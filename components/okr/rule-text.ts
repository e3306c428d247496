import type { TyingRule } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';

/** What a tying rule catches, in words: "Everything in Web". */
export function ruleText({ match, name }: Pick<TyingRule, 'match' | 'name'>): string {
  return t(`rules.catches.${match.by}`, { name: name || match.value });
}
