import { type Chromium, openChromium } from '../browser/harness/chromium.ts';
import { browserAtHand } from './browser-at-hand.ts';
import { hasDisplay } from './display.ts';
import { guide } from './guide.ts';
import { beSomebody, importSample } from './moves.ts';
import { playTour } from './tour.ts';

const say = (line: string) => console.log(line);

async function start(address: string | undefined): Promise<void> {
  if (address && !/^https?:\/\//.test(address)) {
    throw new Error(
      `"${address}" is no http(s) address. Usage: npm start [-- https://your-site.atlassian.net/…]`,
    );
  }
  const headless = !hasDisplay();
  const browser = browserAtHand(say);
  say(`Building Throughline and opening ${browser.name} (${browser.path}) with a throwaway profile.`);
  const chromium = await openChromium({
    browser,
    headless,
    viewport: headless ? { width: 1440, height: 900 } : null,
    handlesInterrupt: false,
    ...(address ? { server: null } : {}),
  });
  const closed = new Promise<void>((resolve) => chromium.context.once('close', () => resolve()));
  process.once('SIGINT', () => void chromium.close());
  process.once('SIGTERM', () => void chromium.close());

  try {
    await live(chromium, address, headless);
    if (!headless) await closed;
  } finally {
    await chromium.close();
  }
}

async function live(chromium: Chromium, address: string | undefined, headless: boolean): Promise<void> {
  if (headless && !address) return playTour(chromium, say);
  const dashboard = await importSample(chromium);
  await beSomebody(dashboard, 'Ben Okafor');
  say('Sample OKRs are imported, and in the settings you are Ben Okafor, one of their owners.');
  if (address) {
    const page = await chromium.page(address);
    say(headless ? `Opened ${address}: "${await page.title()}"` : `Opened ${address}.`);
  } else {
    await guide(chromium, say);
  }
  if (!headless) say('Close the browser, or press Ctrl-C here, to end. Nothing is kept.');
}

start(process.argv[2]).catch((cause: unknown) => {
  console.error(words(cause));
  process.exitCode = 1;
});

/** What went wrong, and what lay beneath it. */
function words(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const [message = ''] = cause.message.split(/\n(?:Call log|Browser logs):/);
  return cause.cause ? `${message}\n${words(cause.cause)}` : message;
}
