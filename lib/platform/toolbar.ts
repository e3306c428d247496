import { browser } from './browser';

const MOST = 99;
const COLOUR = '#b45309';

/** Shows how many check-ins are due on the toolbar button, and says it in its title; nothing for none. */
export async function showDue(count: number, title: string): Promise<void> {
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: COLOUR }),
    browser.action.setTitle({ title }),
  ]);
}
