import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { executable } from './installed.ts';

const run = promisify(execFile);
const PROGRAMS = ['Xvfb', 'openbox', 'xdotool'] as const;

/** A desktop that nobody sees, with a window manager, on which real keys can be pressed. */
export interface Desktop {
  /** Its X display, such as `:99`. */
  display: string;
  /** Presses keys on whatever has the focus, in xdotool's words: `alt+shift+k`, `1`. */
  press(keys: string): Promise<void>;
  close(): Promise<void>;
}

/** The programs for a desktop that this machine lacks (Debian: xvfb, openbox, xdotool); none means it can be had. */
export function missingForDesktop(): string[] {
  return PROGRAMS.filter((program) => executable(program) === null);
}

/** Starts a desktop of 1600 × 1000 pixels on a free display. */
export async function openDesktop(): Promise<Desktop> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await firstLine(server)}`;
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  return {
    display,
    press: async (keys) => {
      await run('xdotool', ['key', '--clearmodifiers', keys], { env });
    },
    close: async () => {
      for (const process of [manager, server]) {
        if (process.exitCode === null && process.kill()) await once(process, 'exit');
      }
    },
  };
}

async function firstLine(server: ChildProcess): Promise<string> {
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('Xvfb has no pipe to say its display on');
  const [chunk] = (await Promise.race([
    once(pipe, 'data'),
    once(server, 'exit').then(() => {
      throw new Error('Xvfb ended at once');
    }),
  ])) as [Buffer];
  return chunk.toString().trim();
}
