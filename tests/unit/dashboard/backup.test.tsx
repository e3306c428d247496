// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RestoreSection } from '@/components/dashboard/backup/restore-section';
import { collectBackup } from '@/lib/client/collect-backup';
import { openBackup, restoreBackup } from '@/lib/client/restore-backup';
import type { Watched } from '@/lib/client/types';
import { Refusal } from '@/lib/domain/refusal';
import type { Ask } from '@/lib/protocol/envelope';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT, settle } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const SAVED_AT = '2027-01-11T09:00:00Z';
const watched = (signal = new AbortController().signal): Watched => ({ onProgress: () => {}, signal });

async function filled() {
  const opened = openClient();
  await opened.background.ask('okrs.create', { draft: draftOf([PERCENT], 'Ada') });
  return opened;
}

function drop(file: File): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}

test('a saved file brings everything back into an empty browser, and undo takes it away again', async () => {
  const { files, background } = await openDashboard('#backup', await filled());
  fireEvent.click(screen.getByRole('button', { name: 'Save a backup file' }));
  await eventually(() => screen.getByText(/The last backup was saved January 11, 2027/));
  const before = await background.records();
  cleanup();

  const { background: other } = await openDashboard('#backup');
  drop(new File(files, 'backup.json'));
  await eventually(() => screen.getByText('Key results'));
  fireEvent.click(screen.getByRole('button', { name: 'Restore this' }));
  await eventually(() => screen.getByText(`${before.length} records restored`));
  await eventually(async () => expect(await other.records()).toEqual(before));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await settle();
  await eventually(async () => expect(await other.records()).toEqual([]));
});

test.each([
  ['en', 'Staging 3,000 of 12,000 records', '12,000'],
  ['zh_CN', '正在暂存第 3,000 条，共 12,000 条', '12,000'],
] as const)('large numbers are grouped as %s writes them', async (language, progress, count) => {
  speakIn(language);
  const stop = new AbortController();
  const content = {
    savedAt: Date.UTC(2027, 0, 11),
    records: 12_000,
    counts: [{ kind: 'checkIn', count: 12_000 }],
  };
  const restoreBackup = async (_: unknown, __: unknown, { onProgress }: Watched) => {
    onProgress({ done: 3_000, total: 12_000 });
    await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  };
  const { container } = render(
    <RestoreSection
      client={openClient().client}
      offered={new File(['x'], 'backup.json')}
      openBackup={() => content as never}
      restoreBackup={restoreBackup}
    />,
  );
  await eventually(() => expect(container.querySelector('dd')?.textContent).toBe(count));
  fireEvent.click(container.querySelector('button') as HTMLElement);
  await eventually(() => screen.getByText(progress));
  stop.abort();
  await settle();
});

test('leaving the page is asked about while data is put in place, and only then', async () => {
  const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  let tell: Watched['onProgress'] = () => {};
  const end = Promise.withResolvers<void>();
  const restoreBackup = async (_: unknown, __: unknown, { onProgress }: Watched) => {
    tell = onProgress;
    await end.promise;
  };
  const { container } = render(
    <RestoreSection
      client={openClient().client}
      offered={new File(['x'], 'backup.json')}
      openBackup={() => ({ savedAt: 0, records: 9, counts: [] }) as never}
      restoreBackup={restoreBackup}
    />,
  );
  await eventually(() => screen.getByRole('button', { name: 'Restore this' }));
  fireEvent.click(container.querySelector('button') as HTMLElement);
  await settle();
  tell({ done: 3, total: 9 });
  await settle();
  expect(leave()).toBe(false);
  tell({ done: 0, total: 9, isPlacing: true });
  await settle();
  expect(leave()).toBe(true);
  end.resolve();
  await settle();
  expect(leave()).toBe(false);
});

test.each([
  ['nonsense', 'hello'],
  ['another JSON file', '{"records":[]}'],
  ['a file that was cut off', '{"throughline":{"format":1,"savedAt":"x","records":2},"records":[]}'],
])('%s is refused in words, and the data stays', async (_, text) => {
  const { background } = await openDashboard('#backup', await filled());
  const before = await background.records();
  drop(new File([text], 'backup.json'));
  await eventually(() => screen.getByRole('alert'));
  expect(screen.queryByRole('button', { name: 'Restore this' })).toBeNull();
  expect(await background.records()).toEqual(before);
});

test('a backup starts over when the data changes under it, and gives up when it never stands still', async () => {
  const { ask } = await filled();
  let moved = 0;
  const restless = (times: number) =>
    (async (name: 'backup.page', payload: never) => {
      if (moved < times) {
        moved += 1;
        throw new Refusal('dataChanged');
      }
      return ask(name, payload);
    }) as unknown as Ask;
  expect((await collectBackup(restless(1), SAVED_AT, watched())).join('')).toContain('Newcomers');
  moved = 0;
  await expect(collectBackup(restless(99), SAVED_AT, watched())).rejects.toMatchObject({
    code: 'dataChanged',
  });
});

test('a restore that is cancelled changes nothing and leaves nothing behind', async () => {
  const { ask } = await filled();
  const content = openBackup((await collectBackup(ask, SAVED_AT, watched())).join(''));
  const { client, background, asked } = openClient();
  const stop = new AbortController();
  const halted: Watched = { onProgress: () => stop.abort(), signal: stop.signal };
  await expect(restoreBackup(client, content, { text: '' }, halted)).rejects.toThrow();
  expect(asked.map(([name]) => name)).toEqual(['restore.begin', 'restore.page', 'restore.cancel']);
  expect(await background.records()).toEqual([]);
});

test('what the browser backed up by itself is listed, brought back, and deleted once more is said', async () => {
  const { client, kept, container } = await openDashboard('#backup', await filled());
  screen.getByText('There is none yet.');
  const { staging } = await client.command('restore.begin', {});
  await client.command('restore.commit', { staging, expected: 0 });
  await eventually(() => screen.getByText(/^Before a restore · \d+ records, about \d+ kB$/));
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await eventually(async () => expect(await kept('keyResult')).toHaveLength(1));
  const rows = () => screen.getAllByRole('button', { name: 'Delete' });
  await eventually(() => expect(rows().length).toBeGreaterThan(0));
  const before = rows().length;
  fireEvent.click(rows()[0] as HTMLElement);
  fireEvent.click(screen.getByRole('button', { name: 'Delete for good' }));
  await eventually(() => screen.getByText('Backup deleted'));
  await eventually(() =>
    expect(screen.queryAllByRole('button', { name: 'Delete' })).toHaveLength(before - 1),
  );
});
