import { expect, test } from 'vitest';
import { rememberHosts } from '@/lib/services/own-hosts';
import { startBackground } from './background';

const JIRA = 'http://jira.acme.test:8080/*';
const LINEAR = 'https://linear.app/*';

test('hosts are kept in mind until they are forgotten, and what is known is not written again', async () => {
  const background = startBackground();
  expect(await background.ask('hosts.own', {})).toEqual([]);
  await rememberHosts(background.context, [JIRA]);
  await rememberHosts(background.context, [JIRA, LINEAR]);
  const revision = await background.revision();
  await rememberHosts(background.context, [LINEAR]);
  expect(await background.revision()).toBe(revision);
  expect(await background.ask('hosts.own', {})).toEqual([JIRA, LINEAR]);
  await background.ask('host.forget', { pattern: JIRA });
  expect(await background.ask('hosts.own', {})).toEqual([LINEAR]);
});
