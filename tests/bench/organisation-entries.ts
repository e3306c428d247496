import type { CheckInDraft, ImportEntry, KeyResultDraft } from '@/lib/domain/draft';

const OBJECTIVES = 300;
const KEY_RESULTS_EACH = 5;
const CHECK_INS = 40_000;

/** A whole organisation's quarter as a file brings it: the key results with their check-ins, day after day. */
export function organisationEntries(): ImportEntry[] {
  const today = Temporal.Now.plainDateISO();
  const cycle = {
    name: 'Brought in',
    startsOn: today.subtract({ days: 40 }).toString(),
    endsOn: today.add({ days: 50 }).toString(),
  };
  const each = CHECK_INS / OBJECTIVES / KEY_RESULTS_EACH;
  return Array.from({ length: OBJECTIVES }, (_, n) => ({
    what: 'objective',
    cycle,
    objective: {
      ...{ title: `Objective ${n}`, why: '', forWhom: '', owner: `Person ${n % 20}`, level: 'team' },
      ...{ ambition: 'committed', strategy: '', parent: null },
      keyResults: Array.from({ length: KEY_RESULTS_EACH }, (_, m) => {
        const place = n * KEY_RESULTS_EACH + m;
        return keyResult(place, checkInsOf(Math.floor((place + 1) * each) - Math.floor(place * each), today));
      }),
    },
  }));
}

function keyResult(n: number, checkIns: CheckInDraft[]): KeyResultDraft {
  return {
    title: `Raise the share of visits that end well from 0 to 100 % in region ${n}`,
    metric: {
      kind: 'increase',
      ...{ baseline: 0, target: 100, unit: '%', precision: 0, pacing: { shape: 'linear' } },
    },
    ...{ owner: `Person ${n % 20}`, dueOn: null, cadence: 'weekly', weight: 1, checkIns },
  };
}

function checkInsOf(many: number, today: Temporal.PlainDate): CheckInDraft[] {
  return Array.from({ length: many }, (_, n) => ({
    ...{ value: n * 3, confidence: 6, note: `As the count of that day says, number ${n}` },
    ...{ observedOn: today.subtract({ days: many - n }).toString(), author: `Person ${n % 20}` },
  }));
}
