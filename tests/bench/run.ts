import { readdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { runnerImport } from 'vite';
import { ROOT } from '../browser/harness/paths.ts';
import { type Bench, type Measures, median, type Report } from './bench.ts';

const RUNS = 5;
const FOLDER = `${ROOT}/tests/bench`;

type Table = Map<string, number[]>;

/** Runs every `tests/bench/*.bench.ts` whose name contains the given word, and prints a table for each. */
async function main(word = ''): Promise<void> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.bench.ts') && file.includes(word));
  if (files.length === 0) throw new Error(`No bench of ${FOLDER} has "${word}" in its name`);
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}`);
  for (const file of files.toSorted()) {
    const { bench, report } = await load(`${FOLDER}/${file}`);
    if (bench) print(bench, await measure(bench));
    if (report) console.log([`\n${report.title}`, ...report.lines()].join('\n'));
  }
}

async function load(path: string): Promise<{ bench?: Bench; report?: Report }> {
  const { module } = await runnerImport<{ bench?: Bench; report?: Report }>(path, {
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT, '#i18n': `${ROOT}/.wxt/i18n/index.ts` } },
  });
  return module;
}

async function measure({ runs = RUNS, open }: Bench): Promise<Table> {
  const { arms, close } = await open();
  const table: Table = new Map();
  try {
    for (let run = 0; run <= runs; run++) {
      for (const [arm, act] of Object.entries(arms)) {
        const measures = await act();
        if (run > 0) note(table, arm, measures);
      }
    }
  } finally {
    await close();
  }
  return table;
}

function note(table: Table, arm: string, measures: Measures): void {
  for (const [name, value] of Object.entries(measures)) {
    const row = `${arm}: ${name}`;
    table.set(row, [...(table.get(row) ?? []), value]);
  }
}

function print({ title, bounds = {}, runs = RUNS }: Bench, table: Table): void {
  console.log(`\n${title} (median of ${runs} interleaved runs, lowest to highest)`);
  const width = Math.max(...[...table.keys()].map((row) => row.length));
  for (const [row, values] of table) {
    const spread = `${shown(Math.min(...values))} to ${shown(Math.max(...values))}`;
    const bound = bounds[row];
    const verdict = bound === undefined ? '' : `bound ${bound}${median(values) <= bound ? '' : '  OVER'}`;
    console.log(
      `  ${row.padEnd(width)}  ${shown(median(values)).padStart(9)}   ${spread.padEnd(22)} ${verdict}`,
    );
  }
}

function shown(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 4 });
}

await main(process.argv[2]);
