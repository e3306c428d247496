import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { TyingRule } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';

/** What a tying rule catches, in words: "Everything in “Web”". */
export function ruleText({ match, name }: Pick<TyingRule, 'match' | 'name'>): string {
  return t(`rules.catches.${match.by}`, { name: name || match.value });
}

/** What a tying rule means for what it catches, in words: "serves A1". */
export function meansText(means: TyingRule['means'], keyResult: KeyResultAnswer | null): string {
  if ('exempt' in means) return t('rules.isExempt', { reason: t(`sidebar.reason.${means.exempt}`) });
  return keyResult ? t('rules.serves', { code: keyResult.keyResult.code }) : t('rules.servesRemoved');
}
