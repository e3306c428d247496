import type { SuggestionReason } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';

/** Why a key result is suggested, in words. */
export function reasonText(reason: SuggestionReason): string {
  switch (reason.because) {
    case 'parent':
      return t('suggestion.parent', { parent: reason.parent });
    case 'siblings':
      return t('suggestion.siblings', reason.count, { parent: reason.parent });
    case 'container':
      return t('suggestion.container', reason.count, { container: reason.container });
    case 'assignee':
      return t('suggestion.assignee', reason.count, { name: reason.name });
    case 'words':
      return t('suggestion.words', { words: reason.words.join(', ') });
    case 'recent':
      return t('suggestion.recent');
    case 'mine':
      return t('suggestion.mine');
  }
}
