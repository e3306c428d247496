import { readFile } from 'node:fs/promises';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { CheckInValue } from '@/lib/domain/check-in';
import type { OkrDraft } from '@/lib/domain/draft';
import type { Stored } from '@/lib/domain/record';
import { readOutline } from '@/lib/exchange/markdown-outline';
import type { Ask } from '@/lib/protocol/envelope';
import { ROOT } from './harness/paths';

const RAN_DAYS = 50;
const LEFT_DAYS = 40;

/** Check-ins by the start of a key result's title: days ago, value, confidence. */
const HISTORY: Record<string, [daysAgo: number, value: CheckInValue, confidence: number][]> = {
  'Raise activation': [
    [44, 22, 6],
    [30, 26, 7],
    [16, 29, 6],
    [9, 31, 6],
  ],
  'Cut the median': [
    [37, 9, 5],
    [23, 7, 6],
    [8, 6, 4],
  ],
  'Keep uptime': [
    [15, 99.95, 8],
    [3, 99.97, 8],
  ],
  'Bring p95': [
    [30, 2.3, 5],
    [2, 2.2, 3],
  ],
  'Grow teams': [
    [20, 60, 7],
    [4, 92, 8],
  ],
};

/** A team seven weeks into its quarter: the sample document, with Alice at this browser and weeks of check-ins. */
export async function tellStory(
  ask: Ask,
  me = 'Alice Chen',
  today = Temporal.Now.plainDateISO(),
): Promise<void> {
  const { id } = await ask('person.save', { id: null, name: me });
  await ask('person.isMe', { id });
  await ask('okrs.create', { draft: await sample(today) });
  await sinceTheStart(ask, today);
  const keyResults = (await ask('okrs.read', { which: 'all' })).flatMap(resultsOf);
  for (const [start, checkIns] of Object.entries(HISTORY)) {
    const keyResult = keyResults.find(({ title }) => title.startsWith(start))?.id ?? '';
    for (const [daysAgo, value, confidence] of checkIns) {
      const observedOn = today.subtract({ days: daysAgo }).toString();
      await ask('checkIn.create', { keyResult, value, confidence, note: '', observedOn, replaces: null });
    }
  }
}

async function sample(today: Temporal.PlainDate): Promise<OkrDraft> {
  const text = await readFile(`${ROOT}/tests/tour/sample-okrs.md`, 'utf8');
  const { draft } = readOutline(text, { locale: 'en', today: today.toString() });
  const startsOn = today.subtract({ days: RAN_DAYS }).toString();
  const endsOn = today.add({ days: LEFT_DAYS }).toString();
  return {
    cycle: { name: 'This quarter', startsOn, endsOn },
    objectives: draft.objectives.map((objective) => ({
      ...objective,
      keyResults: objective.keyResults.map((keyResult) => ({ ...keyResult, dueOn: null })),
    })),
  };
}

/** Dates the key results back to the cycle's first day, as no command can: through a backup. */
async function sinceTheStart(ask: Ask, today: Temporal.PlainDate): Promise<void> {
  const { records } = await ask('backup.page', { revision: null, after: null });
  const addedOn = today.subtract({ days: RAN_DAYS }).toString();
  const dated = records.map((record: Stored) =>
    record.kind === 'keyResult' ? { ...record, addedOn } : { ...record },
  );
  const { staging } = await ask('restore.begin', {});
  await ask('restore.page', { staging, records: dated });
  await ask('restore.commit', { staging, expected: dated.length });
}

function resultsOf({ objectives }: CycleAnswer) {
  return objectives.flatMap((objective) => objective.keyResults.map(({ keyResult }) => keyResult));
}
