import type { CDPSession, Page } from 'playwright-core';
import { openChromium } from '../browser/harness/chromium';
import { overlayPart } from '../browser/harness/overlay';
import { PLACES } from '../browser/harness/places';
import { until } from '../browser/harness/until';
import type { StandInHook } from '../stand-ins/parts/stand-in';
import type { Bench } from './bench';

const CARDS = 1_000;
const MORE = 50;

/** How long after a board of many cards has changed the handle says so: reading, asking, counting. */
export const bench: Bench = {
  title: `The coverage line on a board of ${CARDS} cards`,
  bounds: { 'overlay: counted after 50 more cards ms': 100 },
  async open() {
    const browser = await openChromium();
    return {
      close: browser.close,
      arms: {
        overlay: async () => {
          const page = await browser.context.newPage();
          await page.goto(`${PLACES.jira.board}?count=${CARDS}&virtual=off`);
          await page.waitForFunction('window.standIn');
          await until(() => isCounted(page), 'the first count', 30_000);
          const ms = await countedAfter(page, CARDS + MORE);
          await page.close();
          return { [`counted after ${MORE} more cards ms`]: ms };
        },
      },
    };
  },
};

/** Every card has its badge, and the handle has counted them. */
async function isCounted(page: Page): Promise<boolean> {
  if ((await page.locator('[data-throughline]').count()) < CARDS) return false;
  const label = (await overlayPart(page, '.handle'))?.attributes['aria-label'] ?? '';
  return /\d+ of \d{3}/.test(label);
}

/** ms between the board's own rendering of so many cards and the handle's next label. */
async function countedAfter(page: Page, count: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  // Only what was asked for is heard of, shadow roots included.
  await session.send('DOM.enable');
  await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const heard = nextLabel(session);
  const changedAt = await page.evaluate((many) => {
    (window as unknown as { standIn: StandInHook }).standIn.setCount(many);
    return Date.now();
  }, count);
  const ms = (await heard) - changedAt;
  await session.detach();
  return ms;
}

/** The moment, as `Date.now()`, at which the handle's label counts anew. */
function nextLabel(session: CDPSession): Promise<number> {
  return new Promise((hear) => {
    session.on('DOM.attributeModified', ({ name, value }) => {
      if (name === 'aria-label' && /\d+ of \d{3}/.test(value)) hear(Date.now());
    });
  });
}
