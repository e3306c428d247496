/** `npm run coach -- [--table] FILE.jsonl`: what the Coach says of the words of key results and objectives. */
import { runnerImport } from 'vite';
import { ROOT } from '../browser/harness/paths.ts';

const args = process.argv.slice(2);
const path = args.find((arg) => arg !== '--table');
if (path === undefined) {
  console.error('Which file? npm run -s coach -- [--table] FILE.jsonl');
  process.exit(2);
}
const { module } = await runnerImport<typeof import('./main')>(`${ROOT}/tests/coach/main.ts`, {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  resolve: { alias: { '@': ROOT } },
});
try {
  process.exitCode = await module.main(path, args.includes('--table'));
} catch (error) {
  console.error(`${path}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
