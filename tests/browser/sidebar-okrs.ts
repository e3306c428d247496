import type { KeyResultDraft, OkrDraft } from '@/lib/domain/draft';
import type { Metric } from '@/lib/domain/metric';

/** A cycle that began 50 days ago and has 40 to go, with these objectives of three key results each. */
export function runningOkrs(titles: readonly string[]): OkrDraft {
  const today = Temporal.Now.plainDateISO();
  return {
    cycle: {
      name: 'This quarter',
      startsOn: today.subtract({ days: 50 }).toString(),
      endsOn: today.add({ days: 40 }).toString(),
    },
    objectives: titles.map((title) => ({
      title,
      why: '',
      forWhom: '',
      owner: 'Alice Chen',
      level: 'team',
      ambition: 'committed',
      strategy: '',
      parent: null,
      keyResults: KEY_RESULTS,
    })),
  };
}

const LINEAR = { shape: 'linear' } as const;

const KEY_RESULTS: KeyResultDraft[] = [
  draft('Raise activation of new teams', {
    kind: 'increase',
    unit: '%',
    precision: 0,
    baseline: 20,
    target: 40,
    pacing: LINEAR,
  }),
  draft('Cut the median time to the first shared project', {
    kind: 'decrease',
    unit: 'days',
    precision: 0,
    baseline: 9,
    target: 3,
    pacing: LINEAR,
  }),
  draft('Keep uptime', { kind: 'atLeast', unit: '%', precision: 1, low: 99.9 }),
];

function draft(title: string, metric: Metric): KeyResultDraft {
  return { title, metric, owner: 'Alice Chen', dueOn: null, cadence: 'weekly', weight: 1 };
}
