import { browser } from './browser';

/** A notification's words. More than title and text Firefox rejects. */
export interface NotificationWords {
  title: string;
  message: string;
}

/** Shows a notification; one with this id is taken the place of. */
export async function showNotification(id: string, words: NotificationWords): Promise<void> {
  const iconUrl = browser.runtime.getURL('/icon/128.png' as never);
  await browser.notifications.create(id, { type: 'basic', iconUrl, ...words });
}

/** The ids of the notifications that stand in the browser's or the system's list. */
export async function shownNotifications(): Promise<string[]> {
  return Object.keys(await browser.notifications.getAll());
}

/** Takes a notification away; nothing happens where there is none. */
export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

/** Hears that a notification was pressed. */
export function onNotificationPressed(listener: (id: string) => void): void {
  browser.notifications.onClicked.addListener(listener);
}

/** Hears that a notification is gone, pressed or not. */
export function onNotificationGone(listener: (id: string) => void): void {
  browser.notifications.onClosed.addListener(listener);
}
