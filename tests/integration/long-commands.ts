import type { ImportEntry } from '@/lib/domain/draft';
import type { Background } from './background';
import { issue, settle } from './world';

/** More check-ins than are written at a stretch, and ties with their tasks; enough for a backup before. */
function entries(keyResult: string): ImportEntry[] {
  const checkIns: ImportEntry[] = Array.from({ length: 1_200 }, (_, n) => ({
    what: 'checkIn',
    keyResult,
    checkIn: { value: n, confidence: null, note: `${n}`, observedOn: '2027-01-09', author: 'Bo Lind' },
  }));
  const ties: ImportEntry[] = Array.from({ length: 300 }, (_, n) => ({
    what: 'tie',
    keyResult,
    task: issue(`BRO-${n}`),
    ...{ hypothesis: '', tiedBy: null },
  }));
  return [...checkIns, ...ties];
}

async function staged(background: Background): Promise<{ staging: string; expected: number }> {
  const all = entries((await settle(background)).keyResult);
  const { staging } = await background.ask('import.begin', {});
  for (let from = 0; from < all.length; from += 1_000) {
    await background.ask('import.page', { staging, entries: all.slice(from, from + 1_000) });
  }
  return { staging, expected: all.length };
}

/** A backup that differs from what is there: some of it is changed, some gone, some new. */
async function restorable(background: Background): Promise<{ staging: string; expected: number }> {
  await settle(background);
  const all = await background.records();
  const { staging } = await background.ask('restore.begin', {});
  const records = all
    .filter(({ kind }) => kind !== 'tie')
    .map((record) => (record.kind === 'objective' ? { ...record, title: 'As it was' } : record));
  const more = all.filter(({ kind }) => kind === 'person').map((one) => ({ ...one, id: `${one.id}-more` }));
  await background.ask('restore.page', { staging, records: [...records, ...more] });
  return { staging, expected: records.length + more.length };
}

/** The commands that write for long, by what they are called: each makes its world, and answers how to carry it out. */
export const LONG_COMMANDS: [string, (background: Background) => Promise<() => Promise<unknown>>][] = [
  [
    'an import',
    async (background) => {
      const demand = await staged(background);
      return () => background.ask('import.commit', demand);
    },
  ],
  [
    'the undo of an import',
    async (background) => {
      const { undo } = await background.ask('import.commit', await staged(background));
      return () => background.ask('undo', { step: undo });
    },
  ],
  [
    'an import that is brought again',
    async (background) => {
      const { undo } = await background.ask('import.commit', await staged(background));
      const back = await background.ask('undo', { step: undo });
      return () => background.ask('undo', { step: back.undo });
    },
  ],
  [
    'a restore',
    async (background) => {
      const demand = await restorable(background);
      return () => background.ask('restore.commit', demand);
    },
  ],
  [
    'the undo of a restore',
    async (background) => {
      const { undo } = await background.ask('restore.commit', await restorable(background));
      return () => background.ask('undo', { step: undo });
    },
  ],
  [
    'the restore of a local backup',
    async (background) => {
      await background.ask('restore.commit', await restorable(background));
      const [backup] = await background.ask('localBackups.read', {});
      return () => background.ask('localBackup.restore', { id: backup?.id ?? '' });
    },
  ],
];
