/** `npm test`: everything that must hold, in order, ending with one line of counts. */
import { firefoxLint } from './run/firefox-lint.ts';
import { ring } from './run/ring.ts';
import { commandStep, type Step } from './run/step.ts';

const STEPS: Step[] = [
  commandStep('wxt prepare', ['wxt', 'prepare']),
  commandStep('biome ci', ['biome', 'ci', '.']),
  commandStep('tsc', ['tsc', '--noEmit']),
  commandStep('knip', ['knip']),
  // Built before the tests: those that read manifests and sizes read what was built from these sources.
  commandStep('build for Chrome', ['wxt', 'build']),
  commandStep('build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3']),
  firefoxLint,
  ring('unit', 4),
  ring('tools', 4),
  ring('integration', 4),
  ring('server', 6),
  ring('browser', 12, true),
];

let passed = 0;
let failed = 0;

for (const [index, step] of STEPS.entries()) {
  console.log(`[${index + 1}/${STEPS.length}] ${step.name} …`);
  const started = performance.now();
  const result = await step.run();
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0 && result.told) console.log(result.told.trimEnd());
  const outcome = result.failed > 0 ? 'FAILED' : 'ok';
  console.log(`      ${outcome} in ${seconds} s${result.note ? `: ${result.note}` : ''}`);
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
