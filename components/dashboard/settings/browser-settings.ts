/** What only the browser can tell or do. */
export interface BrowserSettings {
  /** The assigned key, as the browser writes it; null when none is. */
  assignedShortcut: () => Promise<string | null>;
  /** Opens the browser's page for shortcuts; false where it has to be opened by hand. */
  openShortcutSettings: () => Promise<boolean>;
  /** Whether the extension runs in private windows; null when the browser does not tell. */
  isAllowedInPrivate: () => Promise<boolean | null>;
}
