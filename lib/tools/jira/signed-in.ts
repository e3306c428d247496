import { isStop, type Stop, type Talk } from '@/lib/tools/api/talk';
import { bodyOf } from './issue';
import { askMyself } from './requests';

/** A person's name in answers of the cloud, and of Jira Data Center. */
const NAMES = ['accountId', 'name'];

/**
 * Why something went wrong, `otherwise` when it is not for being signed out. Signed out, Jira Cloud refuses what it
 * is sent (400) without a word of why, and shows its sign-in page to who asks; a Jira of one's own shows nothing.
 */
export function* unlessSignedOut<Other extends object | null>(
  api: string,
  otherwise: Other,
): Talk<Stop | Other> {
  const answer = yield askMyself(api);
  const me = bodyOf(answer);
  if (!isStop(me)) return NAMES.some((name) => typeof me[name] === 'string') ? otherwise : SIGNED_OUT;
  // No redirect is followed, and this server has just answered: it sent us to its sign-in page.
  if (answer.status === 0 && !answer.failed) return SIGNED_OUT;
  if (me.trouble !== 'notData') return me;
  // Pages for everything come from something that stands before Jira.
  return otherwise && isStop(otherwise) && otherwise.trouble === 'notData' ? otherwise : SIGNED_OUT;
}

const SIGNED_OUT: Stop = { trouble: 'signedOut' };
