import { resume } from '@/lib/tools/api/talk';
import type { Reader } from '@/lib/tools/reader';
import { OFFICIAL_HOST, official } from './official';
import { readBySession } from './session';
import { readByToken } from './token';

/** Records that the page's own API is asked for at once; what N's scripts send. */
const BATCH = 80;

/**
 * How tasks are read from Notion: through the record API of its own pages, which is not documented, or with an
 * integration's token through the public one.
 */
export const notionReader: Reader = {
  adapter: 'notion',
  ways: ['session', 'token'],
  batch: BATCH,
  tokenHost: `${OFFICIAL_HOST}/*`,
  tokenPage: 'https://www.notion.so/profile/integrations',
  probe: (way) =>
    way.by === 'token'
      ? official(way.token, 'users/me')
      : {
          method: 'POST',
          url: `${way.origin}/api/v3/getSpaces`,
          headers: { 'content-type': 'application/json' },
          body: '{}',
        },
  step: (batch, soFar) =>
    resume(
      batch.way.by === 'token'
        ? readByToken(batch, batch.way.token)
        : readBySession(batch.way.origin, batch.refs),
      soFar,
    ),
};
