import { isStop, resume, type Talk } from '@/lib/tools/api/talk';
import { both, namesOf, nothing, type Read, stepOf } from '@/lib/tools/jira/read';
import { type Course, readIssues } from '@/lib/tools/jira/reading';
import { askMyself } from '@/lib/tools/jira/requests';
import { unlessSignedOut } from '@/lib/tools/jira/signed-in';
import type { Batch, Reader, Step, Trouble, Way } from '@/lib/tools/reader';
import { epicFieldOf } from './epic-field';
import { ISSUES } from './requests';
import { searchIssues } from './search';

/** What a person who is signed out may be told of instead. */
const DOUBTFUL: readonly Trouble[] = ['changed', 'notData'];

/** The API of version 2 of a Jira of one's own, entered with the page's own session. */
export const reader: Reader = {
  adapter: 'jira-data-center',
  ways: ['session'],
  // Of several searches, so that the field of the epics is asked for once.
  batch: 4 * ISSUES,
  tokenHost: null,
  // Only tokens are tried with it; the context path is a page's own to know.
  probe: (way) => askMyself(apiAt(originOf(way))),
  step: (batch, soFar) => resume(readBatch(batch), soFar),
};

function* readBatch({ refs, site, way }: Batch): Talk<Step> {
  const base = baseOf(originOf(way), site);
  const names = namesOf(refs);
  if (names.length === 0) return stepOf(refs, nothing(), { site, base });
  const epic = yield* epicFieldOf(base);
  if (isStop(epic)) return epic;
  const course: Course = { ask: (some) => searchIssues(base, some, epic.id), asked: 0 };
  let read = nothing();
  for (let from = 0; from < names.length && !read.stopped; from += ISSUES) {
    read = both(read, yield* readIssues(course, names.slice(from, from + ISSUES)));
  }
  return stepOf(refs, yield* confirmed(read, base), { site, base, epicField: epic.id });
}

/**
 * A Jira of one's own answers who is signed out as it answers everybody, with what is public: before anything is called
 * gone, or strange, somebody must be signed in.
 */
function* confirmed({ found, missing, stopped }: Read, base: string): Talk<Read> {
  const isSilent = found.size + missing.length === 0;
  const why = stopped ?? (isSilent ? { trouble: 'changed' as const } : null);
  const mayBeSignedOut = why === null ? missing.length > 0 : DOUBTFUL.includes(why.trouble);
  const sure = mayBeSignedOut ? yield* unlessSignedOut(apiAt(base), why) : why;
  return sure === null ? { found, missing } : { found, missing: [], stopped: sure };
}

function apiAt(base: string): string {
  return `${base}/rest/api/2`;
}

/** A site's name is its host, and the context path behind it. */
function baseOf(origin: string, site: string): string {
  return origin + (/\/.*$/.exec(site)?.[0] ?? '');
}

/** There is no other way: a request without an origin is sent nowhere. */
function originOf(way: Way): string {
  return way.by === 'session' ? way.origin : '';
}
