/** `npm run coach:train`: trains the model of the words anew on the training lines. */
import { runnerImport } from 'vite';
import { ROOT } from '../browser/harness/paths.ts';

const { module } = await runnerImport<typeof import('./train')>(`${ROOT}/tests/coach/train.ts`, {
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  resolve: { alias: { '@': ROOT } },
});
module.train();
