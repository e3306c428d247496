import type { EnrolmentAnswer, SpaceAnswer } from '@/lib/domain/team';
import { intlLocale, t } from '@/lib/i18n';

/** How sharing goes in a space, and what to do about it, in one sentence. */
export function stateText({ state, trouble }: Pick<SpaceAnswer, 'state' | 'trouble'>): string {
  return trouble === null || state === 'syncing' || state === 'leaving'
    ? t(`team.state.${state}`)
    : t(`team.trouble.${trouble}`);
}

/** Whether nothing reaches a space, or nothing is taken there, until somebody or something changes. */
export function isCutOff({ state, trouble }: Pick<SpaceAnswer, 'state' | 'trouble'>): boolean {
  return state === 'offline' || state === 'stopped' || trouble === 'clockAhead';
}

/** Whether a person should look at a space, wherever they are: it is cut off, or did not take something. */
export function needsLook(space: SpaceAnswer): boolean {
  return isCutOff(space) || space.refused > 0;
}

/** What is to be looked at in a space: what is in the way, what waits, and what was not taken. */
export function lookText(space: SpaceAnswer): string {
  const { name, pending, refused } = space;
  const cutOff = isCutOff(space);
  return [
    name,
    cutOff && stateText(space),
    cutOff && pending > 0 && t('team.pending', pending),
    refused > 0 && t('team.refusedCount', refused),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}

/** Whether a space that the organisation has set cannot be joined without the person. */
export function asksOf({ state }: EnrolmentAnswer): boolean {
  return state === 'needsName' || state === 'needsSignIn' || state === 'failed';
}

/** What keeps a space that the organisation has set from being joined. */
export function enrolText({ space, state }: EnrolmentAnswer): string {
  return state === 'failed' ? t('team.enrol.failed') : t('team.enrol.waiting', { space });
}

/** A time of the day, in ms since the epoch, as the person's language writes it. */
export function timeText(moment: number): string {
  return new Intl.DateTimeFormat(intlLocale(), { timeStyle: 'short' }).format(moment);
}
