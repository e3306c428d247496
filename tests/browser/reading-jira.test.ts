import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type TaskKey, taskKey } from '@/lib/domain/task';
import { issues } from '../stand-ins/jira/issues';
import { type Apis, serveApis } from './harness/apis';
import { grantHost } from './harness/host-access';
import { PLAIN_PORT } from './harness/hosts';
import type { Heard } from './harness/https-server';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { openStage, type Stage } from './overlay-stage';

let stage: Stage;
let apis: Apis;
beforeAll(async () => {
  stage = await openStage();
  apis = serveApis(stage.chromium.server);
});
afterEach(async () => {
  await stage.leave();
  apis.asked.length = 0;
});
afterAll(() => stage?.chromium.close());

const isTold = (key: TaskKey, told: { status?: string; title?: string }) =>
  until(
    async () => {
      const [task] = await stage.ask('tasks.inView', { tasks: [key] });
      return (Object.keys(told) as (keyof typeof told)[]).every((name) => task?.[name] === told[name]);
    },
    `${key} to be ${JSON.stringify(told)}`,
  );

const namesOf = ({ body }: Heard) => (JSON.parse(body) as { issueIdsOrKeys: string[] }).issueIdsOrKeys;

/** Gives a row of the backlog the lozenge of "to do", which the stand-in's own rows do without. */
function showToDo(page: Page, id: string): Promise<void> {
  return page.evaluate((name) => {
    const lozenge = document.createElement('span');
    lozenge.setAttribute('data-testid', 'issue.fields.status.common.ui.status-lozenge.2--text');
    document.querySelector(`[data-testid$="content-container.${name}"]`)?.append(lozenge);
  }, id);
}

test('a backlog that shows another status than the API has the API asked once more, and changes nothing', async () => {
  const site = 'doubtful.atlassian.net';
  const id = 'ACT-102';
  const key = taskKey({ tool: 'jira', site, id });
  apis.jira.issues = issues().map((one) => (one.key === id ? { ...one, column: 'Done' } : one));
  await stage.ask('connection.change', { tool: 'jira', site, way: 'session' });
  const backlog = PLACES.jira.backlog.replace('acme', 'doubtful');
  const page = await stage.visit(backlog);
  await isTold(key, { status: 'done' });
  const first = apis.asked.length;

  await showToDo(page, id);
  await until(() => apis.asked.length > first, 'the API to be asked again');
  expect(apis.asked.slice(first).map(namesOf)).toEqual([[id]]);
  await isTold(key, { status: 'done' });

  await page.reload();
  await page.waitForSelector('[data-throughline]');
  await showToDo(page, id);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 2_500)));
  expect(apis.asked).toHaveLength(first + 1);
  await isTold(key, { status: 'done' });
});

test('a self-hosted Jira is read under its context path, on http and a port', async () => {
  const origin = `http://jira.acme.test:${PLAIN_PORT}`;
  const site = `jira.acme.test:${PLAIN_PORT}/jira`;
  const key = taskKey({ tool: 'jira', site, id: 'ACT-101' });
  apis.dataCenter.issues = issues().map((one) =>
    one.key === 'ACT-101' ? { ...one, column: 'Done', title: 'As the API has it' } : one,
  );
  await grantHost(stage.chromium, `${origin}/*`);
  await stage.ask('connection.change', { tool: 'jira', site, way: 'session' });
  await stage.visit(`${origin}/jira/secure/RapidBoard.jspa?rapidView=12&projectKey=ACT`);
  await isTold(key, { status: 'done', title: 'As the API has it' });
  expect(apis.asked.map(({ method, host, path }) => `${method} ${host}${path}`)).toEqual([
    `GET jira.acme.test:${PLAIN_PORT}/jira/rest/api/2/field`,
    `POST jira.acme.test:${PLAIN_PORT}/jira/rest/api/2/search`,
  ]);
});
