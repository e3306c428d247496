import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSecret } from '../server/harness/calls';
import { join as joinSpace } from '../server/harness/people';
import { section } from './harness/by-name';
import { type Firefox, openFirefox } from './harness/firefox';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { startTeamSpace, type TeamSpace } from './team-space';

const PICTURES = join(ARTIFACTS, 'team');

let space: TeamSpace;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  space = await startTeamSpace();
  const admin = await joinSpace(space.server, space.code, 'ada');
  const code = newSecret();
  await admin.ask('invite', { secret: code, role: 'member', uses: 50 });
  firefox = await openFirefox({ policy: { team: { url: space.url, space: 'acme', code } } });
  page = await firefox.openSurface('dashboard.html#team', 'main h1');
});
afterAll(async () => {
  await firefox?.close();
  await space?.stop();
});

test('in Firefox the space of the organisation’s policy needs a name alone, and is locked from then on', async () => {
  await page.waitForSelector('::-p-text(shares its objectives in the space “acme”)');
  // Each way in asks for a name: the policy's stands first.
  await page.locator(`${section('Your organisation')} input`).fill('Ben Okafor');
  await page.locator(`${section('Your organisation')} button`).click();
  await page.waitForSelector('::-p-text(All is sent and received.)');
  await page.waitForSelector('::-p-text(Set by your organisation)');
  await page.evaluate(() => {
    location.hash = 'settings';
  });
  const locked = await page.waitForSelector(section('Set by your organisation'));
  expect(await locked?.evaluate((section) => section.textContent)).toMatch(
    /shared in “Acme” on 127\.0\.0\.1/,
  );
  await picture(page, { path: join(PICTURES, 'firefox-policy-settings.png') as `${string}.png` });
});
