/** What the pages of team sharing need of the browser and of what ships with the extension. */
export interface TeamAbilities {
  /** Puts a text on the clipboard; rejects where the browser refuses. */
  copyText: (text: string) => Promise<void>;
  /** Asks whether what a space is told may leave this browser; true at once where it may. Only in a click. */
  askToShare: () => Promise<boolean>;
  /** Lets the browser save a file of this name. */
  saveFile: (name: string, pieces: string[]) => void;
  /** The SQL that makes a PostgreSQL server keep spaces. */
  installSql: () => Promise<string>;
  /** The guide for whoever owns a server, as Markdown. */
  ownersGuide: () => Promise<string>;
  /** Which space on which server an invitation names; null for what is none. */
  readInvitation: (text: string) => { url: string; space: string } | null;
}
