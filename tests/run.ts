/** `npm test`: everything that must hold, told in order, ending with one line of counts. */
import { runBeside } from './run/beside.ts';
import { firefoxLint } from './run/firefox-lint.ts';
import { ring } from './run/ring.ts';
import { commandStep, type Step } from './run/step.ts';

/** A step keeps about one core busy; but the browsers keep two, and run alone. */
const AT_ONCE = 2;

const prepare = commandStep('wxt prepare', ['wxt', 'prepare']);
// A build writes what the types are read from, as the other build does.
const chrome = { ...commandStep('build for Chrome', ['wxt', 'build']), after: [prepare] };
const firefox = {
  ...commandStep('build for Firefox', ['wxt', 'build', '-b', 'firefox', '--mv3']),
  after: [chrome],
};

const QUICK: Step[] = [
  prepare,
  commandStep('biome ci', ['biome', 'ci', '.']),
  chrome,
  firefox,
  { ...commandStep('tsc', ['tsc', '--noEmit']), after: [firefox] },
  { ...commandStep('knip', ['knip']), after: [firefox] },
  { ...firefoxLint, after: [firefox] },
  // Those of its tests that read manifests and sizes read what was built from these sources.
  { ...ring('unit', 5), after: [firefox] },
  { ...ring('views', 5), after: [firefox] },
  { ...ring('tools', 5), after: [firefox] },
  { ...ring('integration', 5), after: [firefox] },
  { ...ring('server', 10), after: [firefox] },
];
const STEPS: Step[] = [...QUICK, { ...ring('browser', 20, true), after: QUICK }];

let passed = 0;
let failed = 0;

for (const [index, { step, ran }] of runBeside(STEPS, AT_ONCE).entries()) {
  console.log(`[${index + 1}/${STEPS.length}] ${step.name} …`);
  const { result, seconds } = await ran;
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0 && result.told) console.log(result.told.trimEnd());
  const outcome = result.failed > 0 ? 'FAILED' : 'ok';
  console.log(`      ${outcome} in ${seconds.toFixed(1)} s${result.note ? `: ${result.note}` : ''}`);
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
