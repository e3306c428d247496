import { expect, test } from 'vitest';
import { offerFor } from '@/lib/tools/host-offer';

/** What is offered on a page, in a browser that grants nothing else. */
async function offered(address: string, granted: string[] = [], recognised: string[] = []) {
  const url = new URL(address);
  let looked = 0;
  const offer = await offerFor(url, {
    pattern: `${url.origin}/*`,
    isGranted: async (pattern) => granted.includes(pattern),
    recognised: async () => {
      looked += 1;
      return recognised;
    },
  });
  return { offer, looked };
}

test('a page that a self-hosted tool recognises is offered its origin alone, on http and with its port', async () => {
  const { offer } = await offered('http://jira.acme.test:8080/jira/browse/WEB-1', [], ['jira-data-center']);
  expect(offer).toEqual({
    pattern: 'http://jira.acme.test:8080/*',
    host: 'jira.acme.test:8080',
    tool: 'Jira Data Center',
    isSwitchedOff: false,
  });
});

test('a page that nobody recognises is offered nothing', async () => {
  expect((await offered('https://intranet.acme.test/')).offer).toBeNull();
});

test('a host of a later tool is offered by its address alone', async () => {
  const { offer, looked } = await offered('https://linear.app/acme/team/ENG/active');
  expect(offer).toMatchObject({ pattern: 'https://linear.app/*', tool: 'Linear', isSwitchedOff: false });
  expect(looked).toBe(0);
});

test('a built-in host that was switched off is offered for repair, as the manifest names it', async () => {
  const { offer, looked } = await offered('https://acme.atlassian.net/browse/WEB-1');
  expect(offer).toEqual({
    pattern: 'https://*.atlassian.net/*',
    host: 'acme.atlassian.net',
    tool: 'Jira',
    isSwitchedOff: true,
  });
  expect(looked).toBe(0);
});

test.each([
  ['a granted host', 'https://acme.atlassian.net/browse/WEB-1', ['https://acme.atlassian.net/*']],
  ['a granted page that is recognised', 'https://jira.acme.test/', ['https://jira.acme.test/*']],
  ['the wiki beside a built-in tool', 'https://acme.atlassian.net/wiki/spaces/WEB', []],
  ['a file', 'file:///home/ann/browse/WEB-1', []],
  ['a page of the browser', 'chrome://extensions/', []],
])('on %s nothing is offered', async (_, address, granted) => {
  expect((await offered(address, granted, ['jira-data-center'])).offer).toBeNull();
});
