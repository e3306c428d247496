import type { Page } from 'playwright-core';
import type { MessageName, PayloadOf } from '@/lib/protocol/messages';
import type { Bench, Measures } from './bench';
import { type InPage, longestWait } from './held-up';
import { type LargeDatabase, openLargeDatabase } from './large-database';

/** Pages of the dashboard: where they are, and what a person sees first of what they came for. */
const PAGES = {
  okrs: { place: 'okrs', first: 'main article' },
  due: { place: 'due', first: 'main li' },
  map: { place: 'map', first: '[role=treeitem]' },
  board: { place: 'board', first: 'main section li' },
  objective: { place: 'objective/{objective}', first: 'main section' },
  cycle: { place: 'cycle/{cycle}', first: 'main figure' },
  digest: { place: 'digest', first: 'main h2' },
  keyResult: { place: 'key-result/{keyResult}', first: 'main figure' },
} as const;

/** What is pressed on a page, one after another, and how long until the answer is painted. */
const PRESSED: Partial<Record<keyof typeof PAGES, (page: Page) => Promise<void>>> = {
  okrs: async (page) => {
    await page.locator('main article h3').first().click();
    await page.locator('main article header button:not([disabled])').first().click();
  },
  map: async (page) => {
    await page.getByRole('treeitem').nth(3).click();
    await page.getByRole('button', { name: 'Larger' }).click();
    await page.getByRole('button', { name: 'Open all' }).click();
  },
};

/** What the dashboard costs where a whole organisation keeps its quarter in it; the worker is awake. */
export const bench: Bench = {
  title: 'Dashboard with 300 objectives, 1,500 key results, 40,000 check-ins and 100,000 ties',
  bounds: Object.fromEntries([
    ...Object.keys(PAGES).flatMap((page) => [
      [`${page}: first view ms`, 300],
      [`${page}: first view again ms`, 300],
      [`${page}: slowest press ms`, 50],
    ]),
    ...['cycle work', 'findings', 'digest'].map((title) => [
      `questions: longest wait during ${title} ms`,
      100,
    ]),
  ]),
  async open() {
    const size = { keyResults: 1_500, ties: 100_000, checkIns: 40_000 };
    const large = await openLargeDatabase({ ...size, asks: 'sidebar.html' });
    const [first] = (await large.ask('keyResults.search', { text: '' })).reply;
    const ids = {
      keyResult: first?.keyResult.id ?? '',
      objective: first?.objective.id ?? '',
      cycle: first?.cycle.id ?? '',
    };
    return {
      arms: {
        ...Object.fromEntries(
          Object.keys(PAGES).map((page) => [page, () => open(large, page as keyof typeof PAGES, ids)]),
        ),
        questions: () => questions(large, ids),
      },
      close: large.close,
    };
  },
};

/**
 * How soon a page is there after something was committed, when what is kept of answers is to be made anew, and how soon
 * once more. Nothing else is being answered: how long that holds up a question is told of `questions`.
 */
async function open(
  large: LargeDatabase,
  name: keyof typeof PAGES,
  ids: Record<string, string>,
): Promise<Measures> {
  await checkIn(large, ids);
  const after = await view(large, name, ids, PRESSED[name]);
  const again = await view(large, name, ids);
  return { ...after, 'first view again ms': again['first view ms'] };
}

async function view(
  { ask, browser }: LargeDatabase,
  name: keyof typeof PAGES,
  ids: Record<string, string>,
  press?: (page: Page) => Promise<void>,
): Promise<Measures & { 'first view ms': number }> {
  const { place, first } = PAGES[name];
  // From a page that asks nothing, so that nothing else is answered meanwhile.
  const page = await browser.openSurface('sidebar.html');
  await page.goto(
    `${browser.origin}/dashboard.html#${place.replace(/\{(\w+)\}/, (_, kind: string) => ids[kind] ?? '')}`,
  );
  const ms = await page.evaluate(seenAt, first);
  const slowest = press ? { 'slowest press ms': await slowestOf(page, () => press(page)) } : {};
  // What the page asks beside it goes on after it is closed.
  await ask('findings.read', { keyResults: null, task: null });
  if (name === 'cycle') await ask('cycleWork.read', { id: ids.cycle ?? '' });
  await page.close();
  return { 'first view ms': ms, ...slowest };
}

/** Commits something, and waits until what that sets going in the background is over. */
async function checkIn({ ask }: LargeDatabase, ids: Record<string, string>): Promise<void> {
  const said = { value: 50, confidence: 6, note: '', observedOn: null, replaces: null };
  await ask('checkIn.create', { keyResult: ids.keyResult ?? '', ...said });
  await new Promise((over) => setTimeout(over, 1_500));
}

/** Runs in the page: ms from the start of the document until the element was painted. Throws what is shown without it. */
async function seenAt(selector: string): Promise<number> {
  while (!document.querySelector(selector)) {
    if (performance.now() > 60_000) throw new Error(`${location.hash}: ${document.body.innerText}`);
    await new Promise(requestAnimationFrame);
  }
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  return performance.now();
}

/** The longest of the browser's own measures of a press, from the event to the paint that follows it. */
async function slowestOf(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) =>
      seen.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit);
  });
  await press();
  await page.waitForTimeout(500);
  return page.evaluate(() => Math.max(0, ...(globalThis as never as { seen: number[] }).seen));
}

/**
 * What the background takes for the questions of these pages, messaging included; of those that look at very much, how
 * long another question waits for its answer meanwhile.
 */
async function questions(large: LargeDatabase, ids: Record<string, string>): Promise<Measures> {
  const { ask, browser } = large;
  await checkIn(large, ids);
  const page = await browser.openSurface('sidebar.html');
  const meanwhile = async <N extends MessageName>(title: string, name: N, payload: PayloadOf<N>) => {
    let taken = Number.NaN;
    const waited = await longestWait(page, async () => {
      taken = await page.evaluate(timeOf, { throughline: name, payload });
    });
    return { [`${title} ms`]: taken, [`longest wait during ${title} ms`]: waited };
  };
  const measures = {
    'okrs ms': (await ask('okrs.read', { which: 'all' })).ms,
    'due ms': (await ask('checkIns.due', { everyone: true })).ms,
    ...(await meanwhile('cycle work', 'cycleWork.read', { id: ids.cycle ?? '' })),
    ...(await meanwhile('findings', 'findings.read', { keyResults: null, task: null })),
    ...(await meanwhile('digest', 'digest.read', { cycle: null, week: null })),
  };
  await page.close();
  return measures;
}

/** Runs in the page: ms until the answer is there; it stays where it is, since to hand it on would hold up the page. */
async function timeOf(request: unknown): Promise<number> {
  const started = performance.now();
  await (globalThis as never as InPage).chrome.runtime.sendMessage(request);
  return performance.now() - started;
}
