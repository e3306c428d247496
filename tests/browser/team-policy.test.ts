import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newSecret } from '../server/harness/calls';
import { type IdentityProvider, startIdentityProvider } from '../server/harness/identity-provider';
import { type Device, join } from '../server/harness/people';
import { faults } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { HEARD_WITHIN_MS, MAY_SET_POLICIES, setPolicy } from './harness/policy';
import { askFrom } from './harness/surface';
import { until } from './harness/until';
import { startTeamSpace, type TeamSpace } from './team-space';

const PICTURES = `${ARTIFACTS}/team`;

let provider: IdentityProvider;
let space: TeamSpace;
let admin: Device;
let policy: { remove(): Promise<void> } | null = null;
let chromium: Chromium;

/** A policy's part about the space, with an invitation for as many browsers as there are. */
async function teamOf(more: object = {}): Promise<object> {
  const code = newSecret();
  await admin.ask('invite', { secret: code, role: 'member', uses: 50 });
  return { team: { url: space.url, space: 'acme', code, ...more } };
}

async function open(): Promise<Page> {
  chromium = await openChromium({ viewport: { width: 1280, height: 900 } });
  chromium.server.answerWith(({ method, host, path, body }) =>
    provider.answer({ method, url: new URL(path, `https://${host}`), body }),
  );
  return chromium.openSurface('dashboard.html#settings');
}

describe.skipIf(!MAY_SET_POLICIES)('the organisation’s policy', () => {
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    provider = await startIdentityProvider();
    space = await startTeamSpace(provider);
    admin = await join(space.server, space.code, 'ada');
  });
  afterEach(async () => {
    await policy?.remove();
    policy = null;
    await chromium?.close();
  });
  afterAll(() => space?.stop());

  test('joins a browser whose person is known without a click, and shows what it has locked', {
    timeout: 120_000,
  }, async () => {
    const page = await open();
    const ask = askFrom(page);
    const { id } = await ask('person.save', { id: null, name: 'Ben Okafor' });
    await ask('person.isMe', { id });
    policy = await setPolicy(chromium, await teamOf());
    const isFresh = async () => (await ask('team.read', {})).spaces.every(({ state }) => state === 'fresh');
    await until(
      async () => (await ask('team.read', {})).spaces.length > 0,
      'the space to be joined',
      HEARD_WITHIN_MS,
    );
    await until(isFresh, 'all to be sent and received', HEARD_WITHIN_MS);
    expect((await ask('team.read', {})).spaces).toHaveLength(1);
    await page.bringToFront();
    const locked = page.getByRole('region', { name: 'Set by your organisation' });
    await locked.getByText(/shared in “Acme” on 127\.0\.0\.1/).waitFor();
    expect(await faults(page)).toEqual([]);
    await picture(page, { path: `${PICTURES}/real-policy-settings.png` });
    await locked.getByRole('link', { name: 'See how it goes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
    await page.getByText(/Set by your organisation/).waitFor();
    await page.getByRole('link', { name: 'Settings' }).last().click();
    expect(await page.getByRole('button', { name: /Leave/ }).count()).toBe(0);
    await expect(ask('team.leave', { space: 'acme', what: 'wipe' })).rejects.toMatchObject({
      message: expect.stringContaining('teamByPolicy'),
    });
  });

  test('that names a provider asks for one click, told in the popup, and signs in there', {
    timeout: 120_000,
  }, async () => {
    const page = await open();
    const ask = askFrom(page);
    const { issuer, client } = provider;
    policy = await setPolicy(chromium, await teamOf({ issuer, client }));
    await until(
      async () => (await ask('team.read', {})).enrolment !== null,
      'the policy to be read',
      HEARD_WITHIN_MS,
    );
    const popup = await chromium.openWindow('popup.html');
    const dashboard = chromium.context.waitForEvent('page');
    await popup.getByRole('button', { name: /Your organisation shares its objectives in “acme”/ }).click();
    const team = await dashboard;
    const section = team.getByRole('region', { name: 'Your organisation' });
    await section.getByLabel('Your name').fill('Cleo Park');
    expect(await faults(team)).toEqual([]);
    await picture(team, { path: `${PICTURES}/real-policy-sign-in.png` });
    const opened = chromium.context.waitForEvent('page');
    await section.getByRole('button', { name: 'Sign in and join' }).click();
    await (await opened).getByRole('button', { name: `Sign in as ${provider.account}` }).click();
    await team.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
    await team.getByText('All is sent and received.').waitFor();
    expect(await ask('team.read', {})).toMatchObject({
      spaces: [{ byPolicy: true, auth: 'identity', person: { name: 'Cleo Park' } }],
      enrolment: null,
    });
  });
});
