import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { judgeLine } from './judge-line';
import { readLine } from './line';

/**
 * Writes each line's findings to stdout, and what is wrong with a line, by its number, to stderr; the rest goes on.
 * Gives the exit code: 0, or 1 if any line was wrong.
 */
export async function main(path: string): Promise<number> {
  let number = 0;
  let wrong = 0;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    try {
      console.log(JSON.stringify(judgeLine(readLine(text.replace(/^\uFEFF/, '')))));
    } catch (error) {
      wrong += 1;
      console.error(`${path}:${number}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return wrong === 0 ? 0 : 1;
}
