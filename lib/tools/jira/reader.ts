import { isStop, resume, type Talk } from '@/lib/tools/api/talk';
import type { Batch, Reader, Step, Way } from '@/lib/tools/reader';
import { fetchIssues } from './cloud';
import { namesOf, stepOf } from './read';
import { readIssues } from './reading';
import { askMyself, ISSUES } from './requests';
import { unlessSignedOut } from './signed-in';

/** Jira Cloud's API of version 3, entered with the page's own session: from elsewhere a POST is taken for forged. */
export const reader: Reader = {
  adapter: 'jira',
  ways: ['session'],
  batch: ISSUES,
  tokenHost: null,
  probe: (way) => askMyself(apiAt(originOf(way))),
  step: (batch, soFar) => resume(readBatch(batch), soFar),
};

function* readBatch({ refs, site, way }: Batch): Talk<Step> {
  const origin = originOf(way);
  const course = { ask: (names: readonly string[]) => fetchIssues(origin, names), asked: 0 };
  const read = yield* readIssues(course, namesOf(refs));
  // Nothing of all that was asked for: before it is called gone, somebody must be signed in.
  const isNothing = read.found.size === 0 && read.missing.length > 0;
  const sure = isNothing ? yield* unlessSignedOut(apiAt(origin), read) : read;
  return isStop(sure) ? sure : stepOf(refs, sure, { site, base: origin });
}

function apiAt(origin: string): string {
  return `${origin}/rest/api/3`;
}

/** There is no other way: a request without an origin is sent nowhere. */
function originOf(way: Way): string {
  return way.by === 'session' ? way.origin : '';
}
