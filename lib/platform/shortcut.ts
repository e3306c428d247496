import { browser } from './browser';

/** The key that opens the sidebar, as the browser writes it; null when the browser has assigned none. */
export async function assignedShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === 'toggle-sidebar')?.shortcut || null;
}

/** Opens the browser's own page for shortcuts; false where it can only be opened by hand. */
export async function openShortcutSettings(): Promise<boolean> {
  const commands: { openShortcutSettings?(): Promise<void> } = browser.commands as never;
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
