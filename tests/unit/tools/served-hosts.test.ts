import { expect, test } from 'vitest';
import { coversHost } from '@/lib/tools/hosts';
import { READERS } from '@/lib/tools/readers';
import { servedHosts } from '@/lib/tools/served-hosts';

const TOKEN_HOSTS = READERS.map(({ tokenHost }) => tokenHost);

test('self-hosted and later tools are served; built-in hosts, parts of them, and API hosts are not', () => {
  const granted = [
    'https://linear.app/*',
    'https://*.atlassian.net/*',
    'https://acme.atlassian.net/*',
    'https://api.notion.com/*',
    'http://jira.acme.test:8080/*',
    'https://atlassian.net.evil.test/*',
    'file:///*',
  ];
  expect(servedHosts(granted, TOKEN_HOSTS)).toEqual([
    'http://jira.acme.test:8080/*',
    'https://atlassian.net.evil.test/*',
    'https://linear.app/*',
  ]);
});

test('whoever grants every site in the browser gets every site', () => {
  expect(servedHosts(['https://*/*'], TOKEN_HOSTS)).toEqual(['https://*/*']);
});

test.each([
  ['https://*.atlassian.net/*', 'acme.atlassian.net', true],
  ['https://*.atlassian.net/*', 'atlassian.net', true],
  ['https://*.atlassian.net/*', 'evilatlassian.net', false],
  ['https://app.asana.com/*', 'app.asana.com.evil.test', false],
  ['http://jira.acme.test:8080/*', 'jira.acme.test', true],
  ['https://*/*', 'jira.acme.test', true],
])('%s and %s: %s', (pattern, host, covered) => {
  expect(coversHost(pattern, host)).toBe(covered);
});
