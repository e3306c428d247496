import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { invitationLink } from '@/lib/sync/invitation-link';
import { newSecret } from '../server/harness/calls';
import { type IdentityProvider, startIdentityProvider } from '../server/harness/identity-provider';
import { join } from '../server/harness/people';
import { faults } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { runningOkrs } from './sidebar-okrs';
import { startTeamSpace, type TeamSpace } from './team-space';

const PICTURES = `${ARTIFACTS}/team`;
const TITLE = 'New teams feel at home in their first week';

let provider: IdentityProvider;
let space: TeamSpace;
let chromium: Chromium;
let page: Page;
let ask: Ask;
let invitation: string;

const sync = () => ask('team.syncNow', { space: null });

/** Presses a button that opens the provider's window, and signs in there. */
async function signInBy(name: string): Promise<void> {
  const opened = chromium.context.waitForEvent('page');
  await page.getByRole('button', { name, exact: true }).click();
  const window = await opened;
  await window.getByRole('button', { name: `Sign in as ${provider.account}` }).click();
}

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  // Shorter than what is renewed before it is used: every run renews.
  provider = await startIdentityProvider({ seconds: 30 });
  space = await startTeamSpace(provider);
  const admin = await join(space.server, space.code, 'ada');
  const code = newSecret();
  await admin.ask('invite', { secret: code, role: 'lead', uses: 1 });
  invitation = invitationLink({ url: space.url, key: null, space: 'acme', code });
  chromium = await openChromium({ viewport: { width: 1280, height: 900 } });
  chromium.server.answerWith(({ method, host, path, body }) =>
    provider.answer({ method, url: new URL(path, `https://${host}`), body }),
  );
  page = await chromium.openSurface('dashboard.html#team');
  ask = askFrom(page);
  await ask('okrs.create', { draft: runningOkrs([TITLE]) });
});
afterAll(async () => {
  await chromium?.close();
  await space?.stop();
});

test('whoever signs in at the organisation’s provider joins a space, and what is here goes there', async () => {
  await page.getByLabel('Your invitation').fill(invitation);
  await page.getByRole('button', { name: 'Sign in through my organisation' }).click();
  await page.getByLabel('Address of the identity provider').fill(provider.issuer);
  await page.getByLabel('Client ID').fill(provider.client);
  await page.getByLabel('Your name').fill('Ben Okafor');
  await signInBy('Join');
  await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
  await page.getByText('signed in through the organisation').waitFor();
  await page.getByText('All is sent and received.').waitFor();
  const sent = await space.server.sql(
    `select 1 from throughline.document where kind = 'objective' and fields ->> 'title' = $1`,
    [TITLE],
  );
  expect(sent).toHaveLength(1);
  await sync();
  expect(provider.asked).toContain('refresh_token');
});

test('a session that is over is begun again on the page, and what was written meanwhile is sent', async () => {
  provider.endSessions();
  const [cycle] = await ask('okrs.read', { which: 'all' });
  const keyResult = cycle?.objectives[0]?.keyResults[0]?.keyResult.id ?? '';
  const said = { value: 31, confidence: 7, note: 'Meanwhile', replaces: null };
  await ask('checkIn.create', { keyResult, ...said, observedOn: Temporal.Now.plainDateISO().toString() });
  await sync();
  await page.getByText(/You are signed out\. Your work is kept here/).waitFor();
  await page.getByText('1 change waits to be sent').waitFor();
  expect(await faults(page)).toEqual([]);
  await picture(page, { path: `${PICTURES}/real-signed-out.png` });
  await signInBy('Sign in again');
  await page.getByText('All is sent and received.').waitFor();
  const sent = await space.server.sql(
    `select 1 from throughline.document where kind = 'checkIn' and fields ->> 'note' = 'Meanwhile'`,
  );
  expect(sent).toHaveLength(1);
});

test('who closes the provider’s window is told, and nothing is lost', async () => {
  provider.endSessions();
  await sync();
  const opened = chromium.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await (await opened).close();
  await page.getByText(/Signing in did not succeed/).waitFor();
  await signInBy('Sign in again');
  await page.getByText('All is sent and received.').waitFor();
});
