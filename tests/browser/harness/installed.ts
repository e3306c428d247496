import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** A browser found on this machine. */
export interface Installed {
  name: 'Chromium' | 'Google Chrome' | 'Microsoft Edge' | 'Firefox';
  path: string;
  /** Chrome and Edge ignore `--load-extension`; they load it over the debugging protocol. */
  byProtocol: boolean;
}

type Place = [Installed['name'], string];

const PROGRAM_FILES = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  (folder): folder is string => Boolean(folder),
);

const CHROMIUM_PLACES: Record<string, Place[]> = {
  // Debian's /usr/bin/chromium is a script around the second; it adds flags and keys of its own.
  linux: [
    ['Chromium', '/usr/lib/chromium/chromium'],
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Google Chrome', 'google-chrome-stable'],
    ['Google Chrome', 'google-chrome'],
    ['Microsoft Edge', 'microsoft-edge-stable'],
    ['Microsoft Edge', 'microsoft-edge'],
  ],
  darwin: [
    ['Google Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Microsoft Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ],
  win32: PROGRAM_FILES.flatMap((folder): Place[] => [
    ['Google Chrome', join(folder, 'Google/Chrome/Application/chrome.exe')],
    ['Microsoft Edge', join(folder, 'Microsoft/Edge/Application/msedge.exe')],
    ['Chromium', join(folder, 'Chromium/Application/chrome.exe')],
  ]),
};

const FIREFOX_PLACES: Record<string, Place[]> = {
  linux: [
    ['Firefox', 'firefox-esr'],
    ['Firefox', 'firefox'],
  ],
  darwin: [['Firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']],
  win32: PROGRAM_FILES.map((folder): Place => ['Firefox', join(folder, 'Mozilla Firefox/firefox.exe')]),
};

/** Says which browser to use instead of the first one found: a path. */
export const BROWSER_VARIABLE = 'THROUGHLINE_BROWSER';

/** The first Chromium, Chrome or Edge found, or the one that `THROUGHLINE_BROWSER` names; null for none. */
export function installedChromium(): Installed | null {
  const named = env[BROWSER_VARIABLE];
  if (named) return { name: nameOf(named), path: named, byProtocol: nameOf(named) !== 'Chromium' };
  return first(CHROMIUM_PLACES[platform] ?? []);
}

/** The first Firefox found; null for none. */
export function installedFirefox(): Installed | null {
  return first(FIREFOX_PLACES[platform] ?? []);
}

function nameOf(path: string): Installed['name'] {
  if (/edge/i.test(path)) return 'Microsoft Edge';
  return /chromium/i.test(path) ? 'Chromium' : 'Google Chrome';
}

function first(places: Place[]): Installed | null {
  for (const [name, place] of places) {
    const path = executable(place);
    if (path) return { name, path, byProtocol: name === 'Google Chrome' || name === 'Microsoft Edge' };
  }
  return null;
}

/** The path of a program, or null where it is not installed; a bare name is looked for in PATH. */
export function executable(place: string): string | null {
  const folders = /[\\/]/.test(place) ? [''] : (env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, place)).find(runs) ?? null;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
