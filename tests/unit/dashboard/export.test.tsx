// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

async function filled() {
  const opened = openClient();
  await opened.background.ask('okrs.create', { draft: draftOf([PERCENT], 'Ada') });
  return opened;
}

test('tables are saved one by one, with or without the mark that Excel looks for', async () => {
  const { files, container } = await openDashboard('#export', await filled());
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'OKRs' }));
  await eventually(() => expect(files).toHaveLength(1));
  expect(files[0]).toMatch(/^\ufeffCycle,Cycle starts on,/);
  await eventually(() => expect(screen.queryByRole('progressbar')).toBeNull());
  fireEvent.click(screen.getByLabelText(/Mark the files as UTF-8/));
  fireEvent.click(screen.getByRole('button', { name: 'Check-ins' }));
  await eventually(() => expect(files).toHaveLength(2));
  expect(files[1]).toMatch(/^Key result ID,Code,/);
});

test('the outline of a cycle is saved as Markdown', async () => {
  const { files } = await openDashboard('#export', await filled());
  await eventually(() => screen.getByRole('button', { name: 'Save as Markdown' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save as Markdown' }));
  await eventually(() => expect(files[0]).toContain('## Objective:'));
});

test('the report shows where each key result stands, and is printed', async () => {
  const { files, container } = await openDashboard('#report', await filled());
  await eventually(() => screen.getByRole('table'));
  await expectAccessible(container);
  expect(screen.getAllByRole('row')).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Print' }));
  expect(files).toEqual(['printed']);
});

test('without objectives there is nothing to report, and it is said', async () => {
  await openDashboard('#report');
  await eventually(() => screen.getByText('There is nothing to report yet'));
  expect(screen.getByRole('button', { name: 'Print' })).toHaveProperty('disabled', true);
});
