import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invitationLink } from '@/lib/sync/invitation-link';
import { newSecret } from '../server/harness/calls';
import { type IdentityProvider, startIdentityProvider } from '../server/harness/identity-provider';
import { join } from '../server/harness/people';
import { labelled, named } from './harness/by-name';
import { type Firefox, openFirefox } from './harness/firefox';
import { until } from './harness/until';
import { startTeamSpace, type TeamSpace } from './team-space';

let provider: IdentityProvider;
let space: TeamSpace;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  provider = await startIdentityProvider({ back: /^https:\/\/[0-9a-f]{40}\.extensions\.allizom\.org\/$/ });
  space = await startTeamSpace(provider);
  firefox = await openFirefox();
  firefox.server.answerWith(({ method, host, path, body }) =>
    provider.answer({ method, url: new URL(path, `https://${host}`), body }),
  );
  page = await firefox.openSurface('dashboard.html#team', 'main h1');
});
afterAll(async () => {
  await firefox?.close();
  await space?.stop();
});

async function write(label: string, text: string): Promise<void> {
  await page.locator(labelled(label)).fill(text);
}

test('in Firefox, too, whoever signs in at the organisation’s provider joins a space', async () => {
  const admin = await join(space.server, space.code, 'ada');
  const code = newSecret();
  await admin.ask('invite', { secret: code, role: 'member', uses: 1 });
  await write('Your invitation', invitationLink({ url: space.url, key: null, space: 'acme', code }));
  await page.locator(named('Sign in through my organisation')).click();
  await write('Address of the identity provider', provider.issuer);
  await write('Client ID', provider.client);
  await write('Your name', 'Ben Okafor');
  await page.locator(named('Join')).click();
  const door = async () =>
    (await firefox.browser.pages()).find((each) => each.url().startsWith(provider.issuer));
  await until(door, 'the provider’s window');
  // A press may be lost on a window that is only just there.
  const enter = async () => {
    const open = await door();
    await open
      ?.locator('button')
      .setTimeout(2_000)
      .click()
      .catch(() => {});
    return open === undefined;
  };
  await until(enter, 'the provider’s window to close');
  await page.waitForSelector('::-p-text(signed in through the organisation)');
  await page.waitForSelector('::-p-text(All is sent and received.)');
  expect(provider.asked).toEqual(['authorization_code']);
});
