import type { Mark } from '@/lib/domain/answers';
import type { Coverage } from '@/lib/domain/coverage';
import type { HandleWords } from '@/lib/protocol/messages';
import { isCode, TIED } from './badge-value';

/** What the handle shows. */
export interface HandleState {
  /** Null: no task is open, or nothing is known of it yet. */
  open: Mark | null;
  /** True when a task is open, known or not. */
  hasOpen: boolean;
  coverage: Coverage;
  limited: boolean;
}

/** The sentence about the open task alone; '' while nothing is known of it. */
export function openSentence({ open, hasOpen }: HandleState, words: HandleWords): string {
  if (!open) return hasOpen ? '' : words.noTask;
  if (open.state === 'untied') return words.untied;
  if (open.state === 'exempt') return words.exempt;
  return words.tied.replace('{code}', isCode(open.code) ? open.code : TIED);
}

/** Everything that the handle shows, in words: its accessible label. */
export function handleLabel(state: HandleState, words: HandleWords): string {
  const { tied, untied } = state.coverage;
  const all = tied + untied;
  return [
    openSentence(state, words),
    all > 0 ? words.coverage.replace('{tied}', String(tied)).replace('{all}', String(all)) : '',
    state.limited ? words.limited : '',
    words.open,
  ]
    .filter(Boolean)
    .join(' · ');
}
