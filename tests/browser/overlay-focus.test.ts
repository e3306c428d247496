import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { overlayPart } from './harness/overlay';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { openStage, type Stage, type StandInWindow } from './overlay-stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage?.chromium.close());

type Modal = 'none' | 'focus-lock' | 'native';

async function visitWith(modal: Modal): Promise<Page> {
  const page = await stage.visit(PLACES.jira.board);
  if (modal !== 'none') {
    await page.evaluate(
      (kind) => (window as unknown as StandInWindow).standIn.openModal(kind),
      modal as 'native',
    );
    await page.locator('[data-testid$="issue-modal.modal-dialog"] textarea').focus();
  } else {
    await page.locator('input').first().focus();
  }
  await page.keyboard.type('host');
  return page;
}

/** What stands in the host's fields, and which of its elements has the focus. */
function host(page: Page): Promise<{ fields: string[]; focused: string }> {
  return page.evaluate(() => ({
    fields: [...document.querySelectorAll('input, textarea, [contenteditable]')].map(
      (field) => (field as HTMLInputElement).value ?? field.textContent ?? '',
    ),
    focused: document.activeElement?.tagName ?? '',
  }));
}

function hear(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    (window as unknown as StandInWindow).__heard
      .splice(0)
      .filter(({ type }) => type !== 'focusin')
      .map(({ type, data }) => `${type} ${data}`),
  );
}

async function toggleAndWait(page: Page, has: boolean): Promise<void> {
  await stage.chromium.toggleSidebar(page);
  const frame = await stage.chromium.sidebarFrame(page);
  await until(async () => (await frame.evaluate(() => document.hasFocus())) === has, `focus ${has}`);
}

for (const modal of ['none', 'focus-lock', 'native'] as const) {
  describe(modal === 'none' ? 'with no modal of the host' : `with a ${modal} modal of the host`, () => {
    test('what is typed in the sidebar reaches it and nobody else', async () => {
      const page = await visitWith(modal);
      const before = await host(page);
      await toggleAndWait(page, true);
      const frame = await stage.chromium.sidebarFrame(page);
      await frame.evaluate(() => {
        const keys: string[] = [];
        Object.assign(window, { keys });
        window.addEventListener('keydown', ({ key }) => keys.push(key), true);
      });
      await hear(page);
      await page.keyboard.type('cj1');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await frame.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([
        ...'cj1',
        'Enter',
        'Tab',
      ]);
      expect(await hear(page)).toEqual([]);
      expect((await host(page)).fields).toEqual(before.fields);
    });

    test('the shortcut pressed inside gives the keyboard back to where it was', async () => {
      const page = await visitWith(modal);
      const before = await host(page);
      await toggleAndWait(page, true);
      await toggleAndWait(page, false);
      expect((await host(page)).focused).toBe(before.focused);
      await page.keyboard.type('!');
      expect((await host(page)).fields.join()).toContain('host!');
      expect(await overlayPart(page, 'iframe')).not.toBeNull();
    });
  });
}

test('a native modal of the host is usable again after a click beside the raised sidebar', async () => {
  const page = await visitWith('native');
  await toggleAndWait(page, true);
  const field = page.locator('[data-testid$="issue-modal.modal-dialog"] textarea');
  const { x = 0, y = 0 } = (await field.boundingBox()) ?? {};
  await page.mouse.click(x + 20, y + 10);
  // The first click lowers the sidebar, which takes a moment.
  await until(async () => {
    await page.mouse.click(x + 20, y + 10);
    return field.evaluate((element) => document.hasFocus() && document.activeElement === element);
  }, 'the caret in the field');
  await page.keyboard.type('!');
  expect(await field.inputValue()).toContain('!');
  expect(await page.locator('dialog[open]').count()).toBe(1);
});

test('a click on the sidebar under a native modal gives it the keyboard and leaves the modal open', async () => {
  const page = await stage.visit(PLACES.jira.board);
  await toggleAndWait(page, true);
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.openModal('native'));
  await page.locator('[data-testid$="issue-modal.modal-dialog"] textarea').focus();
  await hear(page);
  const { box } = (await overlayPart(page, 'iframe')) ?? {};
  await page.mouse.click((box?.x ?? 0) + 150, (box?.y ?? 0) + 500);
  const frame = await stage.chromium.sidebarFrame(page);
  await until(() => frame.evaluate(() => document.hasFocus()), 'the keyboard');
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.openTask(null));
  await until(async () => (await page.locator('dialog[open]').count()) === 0, 'the modal to close');
  await page.locator('input').first().click();
  await page.keyboard.type('free again');
  expect((await host(page)).fields.join()).toContain('free again');
});
