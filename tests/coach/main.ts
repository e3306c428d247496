import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { judgeLine } from './judge-line';
import { type CoachLine, readLine } from './line';
import { tableOf } from './table';

/**
 * Writes each line back with its verdict and findings, or in place of them all a table of how often labelled lines are
 * judged right. What is wrong with a line goes to stderr by its number, and the rest goes on. Gives the exit code: 0,
 * or 1 if any line was wrong.
 */
export async function main(path: string, asTable: boolean): Promise<number> {
  const lines: CoachLine[] = [];
  let number = 0;
  let wrong = 0;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    try {
      const line = readLine(text.replace(/^\uFEFF/, ''));
      if (asTable) lines.push(line);
      else console.log(JSON.stringify({ ...line, ...judgeLine(line) }));
    } catch (error) {
      wrong += 1;
      console.error(`${path}:${number}: ${error instanceof Error ? error.message : error}`);
    }
  }
  if (asTable) console.log([...tableOf(lines), '', speedOf(lines)].join('\n'));
  return wrong === 0 ? 0 : 1;
}

function speedOf(lines: readonly CoachLine[]): string {
  const rounds = Math.ceil(5_000 / Math.max(1, lines.length));
  const started = performance.now();
  for (let round = 0; round < rounds; round++) for (const line of lines) judgeLine(line);
  const seconds = (performance.now() - started) / 1_000;
  return `${Math.round((rounds * lines.length) / seconds).toLocaleString('en')} lines a second`;
}
