import { expect, test } from 'vitest';
import { askingPage } from '@/entrypoints/background/asking-page';
import type { MessageSender } from '@/entrypoints/background/handle';
import { taskKey } from '@/lib/domain/task';
import { OWN, startBackground } from './background';
import { settle } from './world';

/** A page of a self-hosted Jira, as any site may say that it is once it was granted. */
const GRANTED: MessageSender = {
  id: OWN.id,
  url: 'http://jira.acme.test:8080/jira/secure/RapidBoard.jspa?rapidView=12',
  tab: { id: 7 },
};

const issueAt = (site: string, tool = 'jira', id = 'ABC-1') => ({
  key: taskKey({ tool, site, id }),
  title: 'Claimed',
  url: 'https://jira.acme.test/browse/ABC-1',
  status: 'done' as const,
});
const own = issueAt('jira.acme.test:8080/jira');

test('a granted page reports tasks of its own site, context path and port included', async () => {
  const background = startBackground();
  await settle(background);
  await background.ask('page.report', { tasks: [own], asked: null }, GRANTED);
  expect(await background.records()).toContainEqual(expect.objectContaining({ kind: 'task', id: own.key }));
  const { marks } = await background.ask('page.badges', { tasks: [own.key], open: null }, GRANTED);
  expect(Object.keys(marks)).toEqual([own.key]);
});

test.each([
  ['a Jira in the cloud', issueAt('acme.atlassian.net')],
  ['another self-hosted Jira', issueAt('jira.other.test')],
  ['the same host on another port', issueAt('jira.acme.test/jira')],
  ['a host whose name begins alike', issueAt('jira.acme.test:8080.evil.test')],
  ['another tool', issueAt('linear.app/acme', 'linear')],
  ['another tool, on this host', issueAt('jira.acme.test:8080/jira', 'linear')],
])('a granted page that names a task of %s changes and learns nothing', async (_, foreign) => {
  const background = startBackground();
  await settle(background);
  const before = await background.records();
  const messages = [
    { throughline: 'page.badges', payload: { tasks: [own.key, foreign.key], open: null } },
    { throughline: 'page.badges', payload: { tasks: [], open: foreign.key } },
    { throughline: 'page.report', payload: { tasks: [own, foreign], asked: null } },
    { throughline: 'page.report', payload: { tasks: [{ ...own, parent: foreign.key }], asked: null } },
    { throughline: 'page.wants', payload: { tasks: [foreign.key], container: null } },
  ];
  for (const message of messages) {
    expect(await background.send(message, GRANTED)).toMatchObject({ ok: false, refusal: 'notAllowed' });
  }
  expect(await background.records()).toEqual(before);
  expect(await background.dropped()).toBe(messages.length);
});

test('a page whose host is granted no more changes and learns nothing, whatever it names', async () => {
  const asked: [page: string, tabId: number | null][] = [];
  const background = startBackground(undefined, undefined, undefined, async ({ href }, tabId) => {
    asked.push([href, tabId]);
    return false;
  });
  await settle(background);
  const before = await background.records();
  for (const message of [
    { throughline: 'page.badges', payload: { tasks: [own.key], open: own.key } },
    { throughline: 'page.report', payload: { tasks: [own], asked: null } },
    { throughline: 'page.ticket', payload: {} },
  ]) {
    expect(await background.send(message, GRANTED)).toMatchObject({ ok: false, refusal: 'notAllowed' });
  }
  expect(await background.records()).toEqual(before);
  expect(asked).toEqual(Array(3).fill([GRANTED.url, 7]));
});

test('two Jiras behind one origin are two sites to read, though the browser keeps no wall between them', async () => {
  const other = issueAt('jira.acme.test:8080/second');
  const background = startBackground();
  await background.ask('page.report', { tasks: [other], asked: null }, GRANTED);
  const page = (path: string) => askingPage(new URL(`http://jira.acme.test:8080${path}`), 7);
  expect(page('/jira/browse/ABC-1')).toMatchObject({
    adapter: 'jira-data-center',
    site: 'jira.acme.test:8080/jira',
    origin: 'http://jira.acme.test:8080',
  });
  expect(page('/second/browse/ABC-1').site).toBe('jira.acme.test:8080/second');
});
