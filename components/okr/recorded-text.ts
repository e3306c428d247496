import type { Win } from '@/lib/domain/wins';
import { type MessageKey, t } from '@/lib/i18n';

const WIN_KEYS: Record<Win, MessageKey & `okr.win.${string}`> = {
  0.25: 'okr.win.quarter',
  0.5: 'okr.win.half',
  0.7: 'okr.win.most',
  1: 'okr.win.whole',
};

/** A win in a few words: "Half way." */
export function winText(win: Win): string {
  return t(WIN_KEYS[win]);
}

/** What is said once a check-in is recorded, with the win that it brought. */
export function recordedText(code: string, isCorrection: boolean, win: Win | null): string {
  const said = t(isCorrection ? 'okr.checkIn.corrected' : 'okr.checkIn.recorded', { code });
  return win === null ? said : t('okr.checkIn.recordedWin', { said, win: winText(win) });
}
