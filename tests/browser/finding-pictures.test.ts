import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FindingAnswer } from '@/lib/domain/findings';
import { startBackground } from '../integration/background';
import { asked, WORLDS } from '../integration/found-worlds';
import { faults, overflow } from './harness/accessible';
import { ARTIFACTS } from './harness/paths';
import { picture, takesPictures } from './harness/picture';
import { openStage, type Stage } from './overlay-stage';

const PICTURES = join(ARTIFACTS, 'findings');

let stage: Stage;
let found: FindingAnswer[];

/** One finding of each rule, as the handlers answer it in a world where it has something to say. */
async function oneOfEach(): Promise<FindingAnswer[]> {
  const each = Object.entries(WORLDS).map(async ([rule, world]) => {
    const background = startBackground();
    const question = await world(background);
    return (await asked(background, question)).find((one) => one.rule === rule) ?? [];
  });
  return (await Promise.all(each)).flat();
}

/** Answers a page of ours with these findings, whatever it asks about; all else it asks is answered as ever. */
async function answerWith(page: Page, findings: FindingAnswer[]): Promise<void> {
  await page.addInitScript((told) => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } }).chrome;
    type Send = (message: { throughline: string; payload: Asked }) => Promise<unknown>;
    type Asked = { keyResults?: string[] | null };
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (message) => {
      const about = message.payload?.keyResults?.[0];
      const all = about ? told.map((one) => ({ ...one, subject: { ...one.subject, id: about } })) : told;
      if (message.throughline === 'findings.read')
        return { ok: true, reply: { all, glance: all.slice(0, 99) } };
      if (message.throughline === 'words.judge') return { ok: true, reply: [all] };
      return send(message);
    };
  }, findings);
}

async function open(path: string, findings: FindingAnswer[], width: number): Promise<Page> {
  const page = await stage.chromium.context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await answerWith(page, findings);
  await page.goto(`chrome-extension://${stage.chromium.extensionId}/${path}`);
  return page;
}

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  [stage, found] = await Promise.all([openStage(), oneOfEach()]);
  const [person] = await stage.ask('persons.read', {});
  if (person) await stage.ask('person.isMe', { id: person.person.id });
});
afterAll(() => stage?.chromium.close());

const MEASURED = [
  ['en', 'light', 1200],
  ['zh_CN', 'dark', 400],
] as const;
const PAINTED = [
  ['zh_CN', 'light', 1200],
  ['en', 'dark', 400],
] as const;
const LOOKS = takesPictures ? [...MEASURED, ...PAINTED] : MEASURED;
const ofWords = ({ subject }: FindingAnswer) => subject.kind === 'words';

test.each(LOOKS)('each finding reads well in %s, %s, at %i px', async (language, theme, width) => {
  await stage.ask('settings.change', { language, theme });
  const shot = (name: string) => join(PICTURES, `${name}-${language}-${theme}.png`);

  const many = found.filter((one) => !ofWords(one));
  const list = await open('dashboard.html#okrs', many, width);
  const region = list.getByRole('region', { name: /Worth a look|值得看一眼/ });
  await region
    .getByRole('listitem')
    .nth(many.length - 1)
    .waitFor();
  expect(await faults(list)).toEqual([]);
  expect(await overflow(list)).toBe(0);
  await picture(region, { path: shot('list') });
  await list.close();

  const popup = await open(
    'popup.html',
    many.filter(({ subject }) => subject.kind === 'keyResult'),
    360,
  );
  await popup.getByRole('article').getByRole('listitem').first().waitFor();
  expect(await faults(popup)).toEqual([]);
  expect(await overflow(popup)).toBe(0);
  await picture(popup, { path: shot('popup'), fullPage: true });
  await popup.close();

  const words = found.filter(ofWords);
  const editor = await open(`dashboard.html#okrs/key-result/${stage.keyResults[0]?.id}`, words, width);
  const asks = editor.getByRole('dialog').getByRole('list', { name: /Worth a look|值得看一眼/ });
  await asks
    .getByRole('listitem')
    .nth(words.length - 1)
    .waitFor();
  expect(await faults(editor)).toEqual([]);
  await editor.setViewportSize({ width, height: 2200 });
  await picture(asks, { path: shot('words') });
  await editor.close();
});
