import type { Mark } from '@/lib/domain/answers';

/** The one attribute that we write on host elements. */
export const BADGE = 'data-throughline';

/** Badge of a task that nobody has answered for. */
export const UNTIED = '○';
/** Badge of a task that is no OKR work. */
export const EXEMPT = '–';
/** Badge of a task that serves a key result whose code is unknown or not fit for a style sheet. */
export const TIED = '●';

const CODE = /^[A-Z0-9]{1,4}$/;

/** Whether a code may enter a style sheet and the host page. */
export function isCode(code: string | undefined): code is string {
  return code !== undefined && CODE.test(code);
}

/** What the badge of a task says: a code, with `+n` for further key results, or a sign. Codes are checked. */
export function badgeValue(mark: Mark): string {
  if (mark.state === 'untied') return UNTIED;
  if (mark.state === 'exempt') return EXEMPT;
  const first = isCode(mark.code) ? mark.code : TIED;
  const more = Math.trunc(Number(mark.serves ?? 1)) - 1;
  return more > 0 ? `${first} +${more}` : first;
}
