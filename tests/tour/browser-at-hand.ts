import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getuid, platform } from 'node:process';
import { BROWSER_VARIABLE, type Installed, installedChromium } from '../browser/harness/installed.ts';

/**
 * The Chromium, Chrome or Edge to open. On Debian as root, where none is installed, it says so and installs
 * Chromium from the distribution's packages; anywhere else it throws with what to do.
 */
export function browserAtHand(say: (line: string) => void): Installed {
  const found = installedChromium() ?? fromPackages(say);
  if (found) return found;
  throw new Error(
    'No Chrome, Edge or Chromium was found. Install one of them, ' +
      `or name the program in ${BROWSER_VARIABLE}, and run "npm start" again.`,
  );
}

function fromPackages(say: (line: string) => void): Installed | null {
  if (platform !== 'linux' || getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  say(
    'No Chrome, Edge or Chromium is installed here: installing Debian\'s package "chromium" (about 400 MB).',
  );
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  return installedChromium();
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0)
    throw new Error(`"apt-get ${args.join(' ')}" failed with ${status}; its words stand above.`);
}
