import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, run } from './command.ts';
import { howItEnded, type Result, type Step } from './step.ts';

/** The part of vitest's JSON report that is counted. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** One ring of tests, counted test by test. A ring that runs no test has failed. */
export function ring(name: string, minutes: number, live = false): Step {
  return {
    name: `tests/${name}`,
    async run() {
      const file = join(ROOT, `tests/.artifacts/results/${name}.json`);
      mkdirSync(dirname(file), { recursive: true });
      rmSync(file, { force: true });
      const command = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', name];
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const ended = await run([...command, ...reporters], minutes, live);
      const result = count(readReport(file), ended.code);
      const note = [result.note, howItEnded(ended, minutes)].filter(Boolean).join(', ');
      return { ...result, note, told: live ? '' : ended.said };
    },
  };
}

/**
 * Counts a report. A file that could not be loaded counts as one failure, and so does a run that ended badly
 * without a failed test (an error outside of any test), left no report, or ran nothing.
 */
export function count(report: Report | null, code: number): Omit<Result, 'told'> {
  if (!report) return { passed: 0, failed: 1, note: 'no report was written' };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const left = report.numPendingTests + report.numTodoTests;
  const passed = report.numPassedTests;
  const counted = report.numFailedTests + broken;
  const nothing = passed + counted === 0;
  const failed = counted > 0 ? counted : Number(nothing || code !== 0);
  const notes = [
    `${passed} passed`,
    counted > 0 ? `${counted} failed` : '',
    left > 0 ? `${left} left out` : '',
    nothing ? 'no test was run' : '',
  ];
  return { passed, failed, note: notes.filter(Boolean).join(', ') };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
