import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckInDraft, OkrDraft } from '@/lib/domain/draft';
import type { CycleReview } from '@/lib/domain/review';
import type { Answer } from '@/lib/protocol/envelope';
import type { MessageName } from '@/lib/protocol/messages';
import { press, tabTo } from './harness/by-keyboard';
import { type Firefox, openFirefox } from './harness/firefox';

declare const browser: { runtime: { sendMessage(message: object): Promise<unknown> } };

let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  firefox = await openFirefox();
  page = await firefox.openSurface('dashboard.html#okrs', 'main h1');
});
afterAll(() => firefox?.close());

async function ask<Reply>(name: MessageName, payload: object): Promise<Reply> {
  const answer = (await page.evaluate((asked) => browser.runtime.sendMessage(asked), {
    throughline: name,
    payload,
  })) as Answer<MessageName>;
  if (!answer.ok) throw new Error(`${name}: ${answer.refusal}`);
  return answer.reply as Reply;
}

const today = Temporal.Now.plainDateISO();
const ago = (days: number) => today.subtract({ days }).toString();

/** A quarter that ended yesterday, its one number half way. */
function ended(): OkrDraft {
  const checkIns = [20, 25, 30].map((value, index): CheckInDraft => {
    return { value, confidence: 6, note: '', observedOn: ago(60 - index * 25), author: null };
  });
  return {
    cycle: { name: 'Autumn', startsOn: ago(91), endsOn: ago(1) },
    objectives: [
      {
        ...{ title: 'Newcomers feel at home', why: '', forWhom: '', owner: null, strategy: '', parent: null },
        ...{ level: 'team', ambition: 'committed' },
        keyResults: [
          {
            ...{ title: 'Raise activation', owner: null, dueOn: null, cadence: 'weekly', weight: 1 },
            ...{ addedOn: ago(91), checkIns },
            metric: {
              ...{ kind: 'increase', unit: '%', precision: 0, baseline: 20, target: 40 },
              pacing: { shape: 'linear' },
            },
          },
        ],
      },
    ],
  };
}

const says = (text: string) => page.waitForSelector(`::-p-text(${text})`);

test('Firefox closes a cycle by keyboard, drafts the next one and shows what was learnt', async () => {
  const { cycle } = await ask<{ cycle: string }>('okrs.create', { draft: ended() });
  await page.bringToFront();
  await page.waitForSelector('a::-p-text(Close it step by step)');
  await press(page, /^Close it step by step$/);
  await says('1 of 5');
  await press(page, /^Take 0\.5/);
  // The question follows from the score: before it is asked, Tab would pass its field, and go on through the browser.
  await says('What kept it from being whole');
  await tabTo(page, /What kept it from being whole/);
  await page.keyboard.type('The checklist came late');
  await tabTo(page, /^And in the next cycle/);
  await page.keyboard.press(' ');
  await press(page, /^Next$/);
  await says('2 of 5');
  await press(page, /^Next$/);
  await tabTo(page, /^What did we learn/);
  await page.keyboard.type('Begin with the checklist');
  await press(page, /^Next$/);
  await press(page, /^Draft this cycle/);
  await says('is drafted. Rewrite');
  await press(page, /^Next$/);
  await press(page, /^Close the cycle/);
  await says('It is closed.');

  const review = await ask<CycleReview>('cycleReview.read', { id: cycle });
  expect(review.cycle.state).toBe('closed');
  expect(review.objectives[0]?.keyResults[0]?.keyResult.grade).toMatchObject({ score: 0.5, choice: 'keep' });
  const next = await ask<CycleReview>('cycleReview.read', { id: review.next?.id });
  expect(next.objectives[0]?.keyResults[0]?.keyResult.metric).toMatchObject({ baseline: 30, target: 40 });
  for (const [place, heading, shown] of [
    [`retrospective/${cycle}`, 'Looking back on Autumn', 'Begin with the checklist'],
    ['map', 'Alignment', 'Newcomers feel at home'],
    [`cycle/${cycle}`, 'Autumn', 'Newcomers feel at home'],
    ['retrospectives', 'Looking back', 'Autumn'],
  ] as const) {
    await page.evaluate((to) => location.assign(`#${to}`), place);
    await page.waitForSelector(`main h1::-p-text(${heading})`);
    await page.waitForSelector(`main ::-p-text(${shown})`);
  }
});
