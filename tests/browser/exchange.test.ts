import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASE } from '../stand-ins/notion/pages';
import { faults, overflow } from './harness/accessible';
import { type Apis, serveApis } from './harness/apis';
import { agreeBeforehand } from './harness/host-access';
import { ARTIFACTS } from './harness/paths';
import { LOOKS_OF_A_STATE, picture } from './harness/picture';
import { openStage, type Stage } from './overlay-stage';
import { tellStory } from './story';

const PICTURES = join(ARTIFACTS, 'exchange');
const CSV = `OKRs of Acme;;;;;;;
Objective;Key Result;Lead;Start value;Target value;Current value;Timeframe;Mood
Grow in Spain;Monthly active teams;Bo Lind;1.200,5;2.000,0;1.450,5;Q1 2027;fine
;Share of teams that stay;Ada Park;40 %;55 %;43 %;Q1 2027;
;Partners in Madrid;Ada Park;many;12;;Q1 2027;
Make the move easy;Days until a team works;;9;3;7;Q1 2027;
`;

let stage: Stage;
let apis: Apis;
let page: Page;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage({ everyHost: true });
  apis = serveApis(stage.chromium.server);
  page = await stage.chromium.openSurface('dashboard.html#import');
});
afterAll(() => stage?.chromium.close());

const shoot = (name: string) => picture(page, { path: join(PICTURES, `${name}.png`), fullPage: true });

async function visit(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${stage.chromium.origin}/dashboard.html#${place}`);
  await page.locator('main h1').waitFor();
}

async function choose(name: string, content: string | Uint8Array): Promise<void> {
  await page
    .getByLabel('choose a file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

const titles = async () =>
  (await stage.ask('okrs.read', { which: 'all' })).flatMap(({ objectives }) =>
    objectives.map(({ objective }) => objective.title),
  );

async function saved(button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('a file of another tool is mapped, told of row by row, created and taken back in one step', async () => {
  await tellStory(stage.ask);
  const before = await titles();
  await visit('import');
  expect(await faults(page)).toEqual([]);
  await shoot('import');
  await choose('perdoo.csv', CSV);
  await page.getByText('2 objectives, 3 key results, and 3 check-ins').waitFor();
  await page.getByText('Columns: 7 of 8 are read').click();
  expect(await faults(page)).toEqual([]);
  await shoot('table');
  await page.getByRole('button', { name: 'Create these' }).click();
  await page.getByText('Imported 2 objectives, 3 key results, and 3 check-ins').waitFor();
  expect(await titles()).toEqual([...before, 'Grow in Spain', 'Make the move easy']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back').waitFor();
  expect(await titles()).toEqual(before);
});

test('a spreadsheet of the West and one of China are read in their own encodings', async () => {
  await visit('import');
  await choose(
    'west.csv',
    Buffer.from('Objetivo;Resultado clave;Meta\nCrecer en España;Equipos;9\n', 'latin1'),
  );
  await page.locator('[data-outcome]').getByText('Crecer en España').first().waitFor();
  await visit('import');
  const chinese = [
    0xc4, 0xbf, 0xb1, 0xea, 0x2c, 0xb9, 0xd8, 0xbc, 0xfc, 0xbd, 0xe1, 0xb9, 0xfb, 0x0a, 0xd4, 0xf6, 0xb3,
    0xa4, 0x2c, 0xd3, 0xc3, 0xbb, 0xa7, 0x0a,
  ];
  await choose('china.csv', new Uint8Array(chinese));
  await page.locator('[data-outcome]').getByText('增长').first().waitFor();
});

test('goals of Asana are read by token, previewed, and a pause that it asks for is said', async () => {
  const json = (data: object, status = 200) => ({
    status,
    headers: { 'content-type': 'application/json', ...(status === 429 && { 'retry-after': '42' }) },
    body: JSON.stringify(data),
  });
  let throttled = true;
  const goal = (gid: string, name: string) => ({
    gid,
    name,
    owner: { name: 'Ada Park' },
    time_period: { display_name: 'Q1 FY27', start_on: '2027-01-01', end_on: '2027-03-31' },
    metric:
      gid === '12'
        ? { unit: 'none', initial_number_value: 20, target_number_value: 40, current_number_value: 25 }
        : null,
  });
  apis.instead = ({ path }) => {
    if (path.includes('/workspaces')) return json({ data: [{ gid: '1' }] });
    if (path.includes('/goals?') && throttled) return json({ errors: [] }, 429);
    if (path.includes('/goals?'))
      return json({ data: [goal('11', 'Grow in Spain'), goal('12', 'Active teams')], next_page: null });
    if (path.endsWith('/batch')) {
      const parent = { status_code: 200, body: { data: [{ gid: '11' }] } };
      return json({ data: [{ status_code: 200, body: { data: [] } }, parent] });
    }
    return null;
  };
  await visit('import?from=asana');
  await page.getByLabel(/token/i).first().fill('2/stand-in');
  await shoot('asana-token');
  await page.getByRole('button', { name: 'Try and keep it' }).click();
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByText('Read again in 42 seconds.', { exact: false }).waitFor();
  throttled = false;
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByText('1 objective, 1 key result, and 1 check-in').waitFor();
  expect(await faults(page)).toEqual([]);
  await shoot('asana');
  expect(
    apis.asked.map(({ host }) => host.replace(/:\d+$/, '')).every((host) => host === 'app.asana.com'),
  ).toBe(true);
});

test('rows of a Notion database are read by token, and their properties mapped', async () => {
  apis.instead = () => null;
  apis.notion.token = 'ntn_stand-in';
  await agreeBeforehand(stage.chromium, 'https://api.notion.com/*');
  await visit('import?from=notion');
  await page.getByLabel(/token/i).first().fill('ntn_stand-in');
  await page.getByRole('button', { name: 'Try and keep it' }).click();
  await page
    .getByLabel('Address of the database')
    .fill(`https://www.notion.so/${DATABASE.replaceAll('-', '')}?v=1`);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByLabel('What “Content” holds').waitFor({ state: 'attached' });
  expect(await faults(page)).toEqual([]);
  await shoot('notion');
});

test('what is exported is imported again, and the report prints what the screen shows', async () => {
  await visit('export');
  await page.getByRole('button', { name: 'Save as Markdown' }).waitFor();
  const okrs = await saved('OKRs');
  expect(okrs).toMatch(/^\ufeffCycle,Cycle starts on,/);
  expect(await saved('Check-ins')).toContain('Observed on');
  expect(await saved('Ties')).toContain('Task address');
  expect(await saved('Save as Markdown')).toContain('## Objective: ');
  const before = await titles();
  await visit('import');
  await choose('okrs.csv', okrs);
  await page.getByRole('button', { name: 'Create these' }).click();
  await page.getByText(/^Imported/).waitFor();
  expect((await titles()).toSorted()).toEqual([...before, ...before].toSorted());
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back').waitFor();
  await visit('report');
  await page.locator('table').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav[aria-label=Pages]').isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  await shoot('report-print');
  await page.emulateMedia({ media: null });
});

test.each(LOOKS_OF_A_STATE)(
  'the pages of import, export and backup hold at every width: %s, %s',
  async (language, theme) => {
    await stage.ask('settings.change', { language, theme });
    const { staging } = await stage.ask('restore.begin', {});
    const { undo } = await stage.ask('restore.commit', { staging, expected: 0 });
    await stage.ask('undo', { step: undo });
    for (const place of ['import?from=asana', 'export', 'report', 'backup']) {
      await visit(place);
      await page.waitForFunction(
        (lang) => document.documentElement.lang === lang,
        language.replace('_', '-'),
      );
      expect(await faults(page), place).toEqual([]);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 860 });
        expect(await overflow(page), `${place} at ${width}`).toBe(0);
        await shoot(`${place.split('?')[0]}-${language}-${theme}-${width}`);
      }
    }
  },
);
