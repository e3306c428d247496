import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '../..');

/** How a command ended, with all it printed. */
export interface Ended {
  code: number;
  /** Standard output alone, for commands that print JSON. */
  output: string;
  /** Both outputs as they came, for people. */
  said: string;
  timedOut: boolean;
}

/**
 * Runs a command of `node_modules/.bin` in the repository, and kills it with all it started after `minutes`.
 * `live` passes on what it prints as it comes.
 */
export function run(command: readonly string[], minutes: number, live = false): Promise<Ended> {
  const [name = '', ...args] = command;
  const child = spawn(name, args, {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      CI: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
    },
  });
  return new Promise((resolve) => {
    let output = '';
    let said = '';
    let timedOut = false;
    const end = (): void => {
      // A child in a group of its own takes its browsers with it.
      if (child.pid !== undefined) tryKill(-child.pid);
    };
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, minutes * 60_000);
    // Other commands may run beside this one; each ends with the process.
    const leave = (): void => process.exit(130);
    process.once('exit', end);
    process.once('SIGINT', leave);
    process.once('SIGTERM', leave);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      said += text;
      if (live) process.stdout.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (live) process.stdout.write(text);
    });
    const finish = (code: number): void => {
      clearTimeout(timer);
      process.off('exit', end);
      process.off('SIGINT', leave);
      process.off('SIGTERM', leave);
      resolve({ code, output, said, timedOut });
    };
    child.on('error', (failure) => {
      said += `${failure.message}\n`;
      finish(1);
    });
    child.on('close', (code) => finish(code ?? 1));
  });
}

function tryKill(group: number): void {
  try {
    process.kill(group, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
