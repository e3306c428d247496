import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Ask } from '@/lib/protocol/envelope';
import type { MessageName } from '@/lib/protocol/messages';
import { invitationLink } from '@/lib/sync/invitation-link';
import { named } from './harness/by-name';
import { type Firefox, openFirefox } from './harness/firefox';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { runningOkrs } from './sidebar-okrs';
import { startTeamSpace, type TeamSpace } from './team-space';

declare const browser: { runtime: { sendMessage(message: object): Promise<unknown> } };

const PICTURES = join(ARTIFACTS, 'team');
const TITLE = 'New teams feel at home in their first week';

/** One profile with its dashboard. */
interface Profile {
  firefox: Firefox;
  page: Page;
  ask: Ask;
}

let space: TeamSpace;
let alice: Profile;
let ben: Profile;

async function openProfile(): Promise<Profile> {
  const firefox = await openFirefox();
  const page = await firefox.openSurface('dashboard.html#team', 'main h1');
  const ask: Ask = async (name, payload) => {
    const answer = (await page.evaluate((asked) => browser.runtime.sendMessage(asked), {
      throughline: name,
      payload,
    })) as Answer<MessageName>;
    if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`);
    return answer.reply as never;
  };
  return { firefox, page, ask };
}

const sync = ({ ask }: Profile) => ask('team.syncNow', { space: null });

async function visit({ page }: Profile, hash: string, ready: string): Promise<void> {
  await page.evaluate((place) => {
    location.hash = place;
  }, hash);
  await page.waitForSelector(ready);
}

async function write({ page }: Profile, label: string, text: string): Promise<void> {
  await page.waitForFunction((name) => document.body.textContent?.includes(name), {}, label);
  await page.evaluate(
    (name, typed) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === name);
      const field = found?.control as HTMLInputElement | HTMLTextAreaElement;
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    label,
    text,
  );
}

/** Presses once it can be pressed and stands still: what is typed above it moves it. */
async function press({ page }: Profile, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  await page.locator(named(name, role)).click();
}

const first = async ({ ask }: Profile) => {
  const cycles = await ask('okrs.read', { which: 'all' });
  return cycles.flatMap(({ objectives }) => objectives)[0];
};

async function checkIn(profile: Profile, value: number): Promise<void> {
  const keyResult = (await first(profile))?.keyResults[0]?.keyResult.id ?? '';
  const observedOn = Temporal.Now.plainDateISO().toString();
  const demand = { keyResult, value, confidence: 7, note: '', observedOn, replaces: null };
  await profile.ask('checkIn.create', demand);
}

/** The frame of the sidebar beside a task. */
async function openSidebar({ firefox }: Profile): Promise<Frame> {
  const page = await firefox.page(PLACES.jira.task);
  await page.bringToFront();
  await page.waitForSelector('throughline-overlay');
  await firefox.toggleSidebar(page);
  const frame = await until(
    () => page.frames().find((each) => each.url().startsWith(firefox.origin)),
    'the frame of the sidebar',
  );
  await frame.waitForSelector('[role=tablist]');
  return frame;
}

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  space = await startTeamSpace();
  [alice, ben] = await Promise.all([openProfile(), openProfile()]);
  await alice.ask('okrs.create', { draft: runningOkrs([TITLE]) });
  const persons = await alice.ask('persons.read', {});
  await alice.ask('person.isMe', { id: persons[0]?.person.id ?? '' });
  // On the page, where Firefox asks whether this may be shared; the test's Firefox says yes at once.
  await write(alice, 'Your invitation', invitationLink({ ...space, key: null, space: 'acme' }));
  await press(alice, 'Join');
  await press(alice, 'See the objectives', 'link');
});
afterAll(async () => {
  await Promise.all([alice?.firefox.close(), ben?.firefox.close()]);
  await space?.stop();
});

test('an invitation that is pasted leads to the first objective', async () => {
  const asked = { space: 'acme', role: 'member', uses: 1, person: null, team: null } as const;
  const { link } = await alice.ask('team.invite', asked);
  // Past the page that asks, nothing leaves this browser.
  const joining = ben.ask('team.join', { invitation: link, name: 'Ben Okafor', share: false });
  await expect(joining).rejects.toThrow('teamConsent');
  await write(ben, 'Your invitation', link);
  await write(ben, 'Your name', 'Ben Okafor');
  await press(ben, 'Join');
  await press(ben, 'See the objectives', 'link');
  await ben.page.waitForSelector(`article[aria-label="${TITLE}"]`);
  await picture(ben.page, { path: join(PICTURES, 'firefox-first-objective.png') as `${string}.png` });
});

test('a check-in made in one is seen on the other’s open page, and in the open sidebar', async () => {
  const id = (await first(ben))?.keyResults[0]?.keyResult.id ?? '';
  await visit(ben, `key-result/${id}`, 'main figure, main h1');
  const sidebar = await openSidebar(ben);
  await sidebar.locator(named('Objectives', 'tab')).click();
  await sidebar.waitForSelector(`::-p-text(${TITLE})`);
  expect(await sidebar.$('::-p-text(31%)')).toBeNull();
  await checkIn(alice, 31);
  await sync(alice);
  await sync(ben);
  await sidebar.waitForSelector('::-p-text(31%)');
  await ben.page.bringToFront();
  await ben.page.waitForSelector('main header ::-p-text(31%)');
});

test('cut off, the popup says so, and once the network is mended both have all', async () => {
  space.cut();
  await checkIn(alice, 33);
  await sync(alice);
  const popup = await alice.firefox.openSurface('popup.html', 'button[title^="Acme"]');
  expect(await popup.$eval('button[title^="Acme"]', (mark) => mark.getAttribute('aria-label'))).toMatch(
    /not reached.*to be sent/,
  );
  space.mend();
  await sync(alice);
  await popup.waitForSelector('button[title^="Acme"]', { hidden: true });
  await sync(ben);
  await ben.page.waitForSelector('main header ::-p-text(33%)');
});

test('a change that the role does not allow is taken back and told', async () => {
  const answer = await first(ben);
  const { id = '', cycle = '', why = '', forWhom = '', strategy = '' } = answer?.objective ?? {};
  const fields = { cycle, title: 'All mine', why, forWhom, strategy, owner: answer?.objective.owner ?? null };
  await ben.ask('objective.save', {
    id,
    fields: { ...fields, level: 'team', ambition: 'committed' },
    parent: null,
    reason: '',
  });
  await sync(ben);
  expect((await first(ben))?.objective.title).toBe(TITLE);
  await visit(ben, 'team/acme', '::-p-text(Your role does not allow this)');
  await picture(ben.page, { path: join(PICTURES, 'firefox-refused.png') as `${string}.png` });
});
