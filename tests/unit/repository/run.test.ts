import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { run } from '../../run/command';
import { isKnown } from '../../run/firefox-lint';
import { count } from '../../run/ring';
import { commandStep } from '../../run/step';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

test('a ring counts its tests', () => {
  expect(count(report, 0)).toEqual({ passed: 3, failed: 0, note: '3 passed' });
  expect(count({ ...report, numFailedTests: 2 }, 1)).toMatchObject({ passed: 3, failed: 2 });
});

test('a ring that runs no test has failed', () => {
  expect(count({ ...report, numPassedTests: 0, testResults: [] }, 0)).toMatchObject({
    failed: 1,
    note: '0 passed, no test was run',
  });
  expect(count({ ...report, numPassedTests: 0, numPendingTests: 4 }, 0)).toMatchObject({ failed: 1 });
});

test('a file that cannot be loaded is a failure', () => {
  const testResults = [...report.testResults, { status: 'failed', assertionResults: [] }];
  expect(count({ ...report, testResults }, 1)).toMatchObject({ passed: 3, failed: 1 });
});

test('an error outside of any test, and a report that is missing, are failures', () => {
  expect(count(report, 1)).toMatchObject({ failed: 1 });
  expect(count(null, 0)).toMatchObject({ failed: 1 });
});

test('a command that ends badly has failed, with what it said', async () => {
  const step = commandStep('fails', ['node', '-e', 'console.log("why"); process.exit(3)']);
  expect(await step.run()).toEqual({ passed: 0, failed: 1, note: 'ended with code 3', told: 'why\n' });
});

test('a command that does not exist has failed', async () => {
  expect(await commandStep('missing', ['no-such-command']).run()).toMatchObject({ passed: 0, failed: 1 });
});

test('a command that hangs is stopped with all it started', async () => {
  const hang = 'require("child_process").spawn("sleep", ["60"], { stdio: "inherit" })';
  expect(await run(['node', '-e', hang], 0.01)).toMatchObject({ timedOut: true });
});

test('only warnings that are known pass the linter of the store', () => {
  const warning = { code: 'UNSAFE_VAR_ASSIGNMENT', message: '', file: 'chunks/tabs-abc.js' };
  expect(isKnown(warning)).toBe(true);
  expect(isKnown({ ...warning, file: 'background.js' })).toBe(false);
  expect(isKnown({ ...warning, file: 'content-scripts/overlay.js' })).toBe(false);
  expect(isKnown({ ...warning, code: 'DANGEROUS_EVAL' })).toBe(false);
});

test('a Node that is new enough passes the check, and the check needs nothing newer than itself', () => {
  expect(execFileSync('node', ['tests/run/check-node.mjs'], { encoding: 'utf8' })).toBe('');
});
