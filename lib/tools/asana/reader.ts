import type { Reader } from '@/lib/tools/reader';
import { createReading } from './reading';
import { askMe } from './requests';

/** Asana's API of version 1.0, entered with the page's own session or with a personal access token. */
export const reader: Reader = {
  adapter: 'asana',
  ways: ['session', 'token'],
  // As many as ten pages of a project: a board of a thousand is listed once, not once for every hundred.
  batch: 1_000,
  tokenHost: 'https://app.asana.com/*',
  tokenPage: 'https://app.asana.com/0/my-apps',
  probe: askMe,
  step(batch, soFar) {
    const reading = createReading(batch);
    for (const { answer } of soFar) if (reading.ask()) reading.take(answer);
    const next = reading.ask();
    return next ? { ask: next } : reading.end();
  },
};
