/** `npm run judge -- FILE.jsonl`: what the Coach says of simulated or real key results, one a line. */
import { runnerImport } from 'vite';
import { ROOT } from '../browser/harness/paths.ts';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Which file? npm run -s judge -- FILE.jsonl');
  process.exit(2);
}
const { module } = await runnerImport<typeof import('./main')>(`${ROOT}/tests/judge/main.ts`, {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  resolve: { alias: { '@': ROOT } },
});
try {
  process.exitCode = await module.main(path);
} catch (error) {
  console.error(`${path}: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
