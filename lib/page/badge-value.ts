import type { Mark } from '@/lib/domain/answers';

/** The one attribute that we write on host elements. */
export const BADGE = 'data-throughline';

/** Badge of a task that nobody has answered for. */
export const UNTIED = '○';
/** Badge of a task that is no OKR work. */
export const EXEMPT = '–';
/** Badge of a task that serves a key result whose code is unknown or not fit for a style sheet. */
export const TIED = '●';
/**
 * Ends the badge of a tie that comes through a task above or a rule: the sheet draws an outline for it. A blank at
 * the end of a line takes no room, so that the badge is no wider than that of an own tie.
 */
export const THROUGH = ' ';

const CODE = /^[A-Z0-9]{1,4}$/;

/** Whether a code may enter a style sheet and the host page. */
export function isCode(code: string | undefined): code is string {
  return code !== undefined && CODE.test(code);
}

/**
 * What the badge of a task says: a code, with `+n` for further key results and a blank at the end for a tie that is
 * not its own, or a sign alone. Codes are checked.
 */
export function badgeValue(mark: Mark): string {
  if (mark.state === 'untied') return UNTIED;
  if (mark.state === 'exempt') return EXEMPT;
  const first = isCode(mark.code) ? mark.code : TIED;
  const more = Math.trunc(Number(mark.serves ?? 1)) - 1;
  return first + (more > 0 ? ` +${more}` : '') + (mark.via ? THROUGH : '');
}
