import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteName } from '@/lib/domain/reading';
import type { TaskFacts } from '@/lib/domain/task-facts';
import { isKept } from '@/lib/protocol/kept';
import type { Reader } from '@/lib/tools/reader';
import { JIRA, startBackground } from './background';
import { jiraKey } from './world';

const SITE = { tool: 'jira', site: 'acme.atlassian.net' };

const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constant('x'.repeat(900)));
const address = fc.oneof(text, fc.constant('https://acme.atlassian.net/browse/ABC-1'), fc.webUrl());
const moment = fc.oneof(fc.double(), fc.integer({ min: 0, max: 1_800_000_000_000 }));
const key = fc.oneof(
  text,
  text.map((id) => `${siteName(SITE.tool, SITE.site)}:${id}`),
  fc.constant(jiraKey('ABC-9')),
);
/** Whatever a tool's API may say, as a reader would pass it on. */
const facts: fc.Arbitrary<TaskFacts> = fc.record(
  {
    key: fc.constant(jiraKey('ABC-1')),
    movedTo: key,
    title: text,
    url: address,
    status: fc.constantFrom('todo', 'doing', 'done'),
    statusSince: moment,
    openedAt: moment,
    assignee: fc.oneof(fc.constant(null), fc.record({ user: text, name: text })),
    parent: fc.oneof(fc.constant(null), key),
    above: fc.record({ title: text, url: address }),
    container: fc.record({ id: text, title: text }),
    labels: fc.array(text),
  },
  { requiredKeys: ['key'] },
);

/** Says at once what its one answer holds. */
const reader = (said: TaskFacts): Reader => ({
  adapter: 'jira',
  ways: ['session'],
  batch: 10,
  tokenHost: null,
  probe: () => ({ method: 'GET', url: 'https://acme.atlassian.net/me', headers: {}, body: null }),
  step: () => ({ facts: [said], gone: [] }),
});

test('whatever a tool says of a task, what is kept of it can be restored from a backup', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (said) => {
      const background = startBackground(undefined, undefined, { readers: [reader(said)] });
      await background.ask('connection.change', { ...SITE, way: 'session' });
      await background.ask('page.wants', { tasks: [jiraKey('ABC-1')], container: null }, JIRA);
      expect((await background.records()).filter((record) => !isKept(record))).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 60_000);
