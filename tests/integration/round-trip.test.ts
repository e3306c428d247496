import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { entriesOf } from '@/components/dashboard/import/entries-of-plan';
import { knownKeyResults } from '@/components/dashboard/import/known-key-results';
import type { Client } from '@/lib/client/client';
import { collectExport, type ExportDemand } from '@/lib/client/collect-export';
import { importReader } from '@/lib/client/import-reader';
import { sendImport } from '@/lib/client/send-import';
import type { Stored } from '@/lib/domain/record';
import { isKept } from '@/lib/protocol/kept';
import { record } from '@/lib/store/transaction';
import { type Background, startBackground } from './background';
import { coherentOkrs } from './coherent-okrs';

const TODAY = '2027-01-11';
const WATCHED = { onProgress: () => {}, signal: new AbortController().signal };
const SLOW = 120_000;
/** How the files are written: a guess may take what stands in a cell for the end of one. */
const WRITTEN = { delimiter: ',', newline: '\r\n' as const };

const fill = ({ context }: Background, records: Stored[]) =>
  record(context, async ({ transaction, touchAll }) => {
    for (const one of records) await transaction.objectStore(one.kind).put(one);
    touchAll();
  });

async function textOf(
  { ask }: Background,
  what: 'okrs' | 'checkIns' | 'ties',
  mark = false,
): Promise<string> {
  const demand: ExportDemand = { what, mark };
  return (await collectExport(ask as never, demand, TODAY, WATCHED)).pieces.join('');
}

/** A reader in a locale whose own way of writing numbers is another one. */
const reader = importReader(() => ({ locale: 'de-DE', today: TODAY }));

async function bring({ ask }: Background, text: string): Promise<string[]> {
  const cycles = await ask('okrs.read', { which: 'all' });
  const table = reader.table(text);
  if (!table) throw new Error('The export is no table');
  const plan = reader.plan(table, reader.guess(table), knownKeyResults(cycles));
  const client = { command: ((name, payload) => ask(name, payload)) as Client['command'] };
  await sendImport(client, entriesOf(plan, cycles, null), { text: '' }, WATCHED);
  return plan.lines.filter(({ outcome }) => outcome === 'notUnderstood').map(({ text: line }) => line);
}

/** The cells of a file, ids replaced: what is imported gets ids of its own. */
function cellsOf(text: string): string[][] {
  const table = reader.table(text);
  const hidden = (table?.header ?? []).map((name) => / ID$/.test(name));
  return (table?.rows ?? []).map(({ cells }) =>
    cells.map((cell, i) => (hidden[i] && cell !== '' ? '#' : cell)),
  );
}

test(
  'OKRs, check-ins and ties that are exported and imported again are the same, whatever their texts',
  async () => {
    await fc.assert(
      fc.asyncProperty(coherentOkrs, fc.boolean(), async (records, mark) => {
        expect(records.every(isKept)).toBe(true);
        const source = startBackground();
        await fill(source, records);
        const target = startBackground();
        for (const what of ['okrs', 'checkIns', 'ties'] as const) {
          expect(await bring(target, await textOf(source, what, mark))).toEqual([]);
        }
        for (const what of ['okrs', 'checkIns', 'ties'] as const) {
          expect(cellsOf(await textOf(target, what))).toEqual(cellsOf(await textOf(source, what)));
        }
      }),
      { numRuns: 40 },
    );
  },
  SLOW,
);

/** What an outline leaves to the tables, and what an import decides anew. */
const NOT_IN_OUTLINES = [
  ...['Cycle state', 'Cycle closed on', 'Learnt', 'To change', 'To stop', 'Reflection'],
  ...['Code', 'Colour', 'Current', 'Accepted', 'Added on', 'Milestones'],
  ...['Final score', 'Cause of the score', 'Pay hung on it', 'Next cycle', 'Next target'],
];

test(
  'an outline that is exported and imported again gives the same aims, whatever their texts',
  async () => {
    await fc.assert(
      fc.asyncProperty(coherentOkrs, async (records) => {
        const source = startBackground();
        await fill(source, inOneCycle(records));
        const target = startBackground();
        const text = await outlineOf(source);
        expect(reader.table(text)).toBeNull();
        const { draft, lines } = reader.outline(text);
        expect(lines.filter(({ outcome }) => outcome === 'notUnderstood')).toEqual([]);
        await target.ask('okrs.create', { draft: draft as never });
        expect(await outlineOf(target)).toBe(text);
        expect(await aimsOf(target)).toEqual(await aimsOf(source));
      }),
      { numRuns: 60 },
    );
  },
  SLOW,
);

/** Guardrails alone can be left out of the mean, so the outline says it of them alone. */
async function aimsOf(background: Background): Promise<string[][]> {
  const text = await textOf(background, 'okrs');
  const header = reader.table(text)?.header ?? [];
  const metric = header.indexOf('Metric');
  const isGuarded = (cells: string[]) => /^(?:at|within)/.test(cells[metric] ?? '');
  return cellsOf(text).map((cells) =>
    cells.map((cell, i) => {
      const name = header[i] ?? '';
      if (name === 'Guardrail counts' && !isGuarded(cells)) return '';
      return NOT_IN_OUTLINES.includes(name) ? '' : cell;
    }),
  );
}

async function outlineOf({ ask }: Background): Promise<string> {
  const [cycle] = await ask('okrs.read', { which: 'all' });
  const demand: ExportDemand = { what: 'outline', cycle: cycle?.cycle.id ?? '' };
  return (await collectExport(ask as never, demand, TODAY, WATCHED)).pieces.join('');
}

/** An outline holds one cycle. */
function inOneCycle(records: Stored[]): Stored[] {
  return records
    .filter(({ kind, id }) => kind !== 'cycle' || id === 'c0')
    .map((one) => (one.kind === 'objective' ? { ...one, cycle: 'c0' } : one));
}

test(
  'no cell of an export begins like a formula',
  async () => {
    await fc.assert(
      fc.asyncProperty(coherentOkrs, async (records) => {
        const source = startBackground();
        await fill(source, records);
        for (const what of ['okrs', 'checkIns', 'ties'] as const) {
          const cells = Papa.parse<string[]>(await textOf(source, what), WRITTEN).data.flat();
          const isPlain = (cell: string) => cell === '-' || /^-[\d.e+-]+$/.test(cell);
          expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !isPlain(cell))).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  },
  SLOW,
);
