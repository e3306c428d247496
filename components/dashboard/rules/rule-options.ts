import { ruleText } from '@/components/rules/rule-text';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { EXEMPTION_REASONS, type TyingRule } from '@/lib/domain/tie';
import type { RuleSuggestion } from '@/lib/domain/tying-rule';
import { t } from '@/lib/i18n';

/** The value of a list in which nothing was chosen. */
export const NOTHING_CHOSEN = '';

/** Tells reasons from the ids of key results, which hold no colon. */
const EXEMPT = 'exempt:';

interface Option {
  value: string;
  text: string;
}

/** What a rule could catch; the value is the place among the suggestions. */
export function catchOptions(suggestions: readonly RuleSuggestion[]): Option[] {
  const options = suggestions.map(({ fields, tasks, untied }, place) => ({
    value: String(place),
    text: `${ruleText(fields)} – ${t('rules.known', tasks, { untied })}`,
  }));
  return [nothingChosen(), ...options];
}

/** What a rule could mean: a key result, or no OKR work for a reason. */
export function meansOptions(keyResults: readonly KeyResultAnswer[]): Option[] {
  return [
    nothingChosen(),
    ...keyResults.map(({ keyResult }) => ({
      value: keyResult.id,
      text: `${keyResult.code} ${keyResult.title}`,
    })),
    ...EXEMPTION_REASONS.map((reason) => ({
      value: EXEMPT + reason,
      text: t('rules.notOkrWork', { reason: t(`sidebar.reason.${reason}`) }),
    })),
  ];
}

/** The value that stands for what a rule means. */
export function optionOf(means: TyingRule['means']): string {
  return 'exempt' in means ? EXEMPT + means.exempt : means.keyResult;
}

/** What a value means; null while nothing was chosen. */
export function asMeans(value: string): TyingRule['means'] | null {
  if (value === NOTHING_CHOSEN) return null;
  const reason = EXEMPTION_REASONS.find((each) => EXEMPT + each === value);
  return reason ? { exempt: reason } : { keyResult: value };
}

function nothingChosen(): Option {
  return { value: NOTHING_CHOSEN, text: t('rules.choose') };
}
