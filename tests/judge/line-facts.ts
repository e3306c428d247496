import type { WorkFacts } from '@/lib/coach/work/facts';
import { type Guardrail, isGuardrail } from '@/lib/domain/metric';
import type { JudgeLine } from './line';
import { metricOf } from './line-metric';
import { reachedBy } from './line-milestones';

/** The records that a line stands for. What it does not tell is as in the product for a new key result. */
export function lineFacts(line: JudgeLine): WorkFacts {
  const metric = metricOf(line);
  const { id, startsOn, endsOn, lagDays } = line;
  return {
    keyResult: {
      kind: 'keyResult',
      id,
      objective: 'objective',
      title: '',
      metric,
      owner: null,
      accepted: false,
      weight: 1,
      guardrailCounts: false,
      addedOn: startsOn,
      dueOn: null,
      cadence: 'weekly',
      lagDays,
      code: '',
      colour: 'indigo',
      order: 0,
      dropped: null,
    },
    cycle: { kind: 'cycle', id: 'cycle', name: '', startsOn, endsOn, state: 'active' },
    ambition: 'committed',
    checkIns: line.checkIns.map(({ on, value, confidence }, index) => ({
      kind: 'checkIn',
      id: String(index),
      keyResult: id,
      value: metric.kind === 'milestones' ? reachedBy(line, metric, value) : value,
      confidence,
      note: '',
      author: null,
      observedOn: on,
      replaces: null,
      void: false,
      clock: String(index).padStart(29, '0'),
    })),
    work: line.tasks.map((task) => ({ ...task, readOn: endsOn })),
    stoodAt: isGuardrail(metric) && !isBorder(metric, line.baseline) ? line.baseline : null,
  };
}

/** The baseline of a line may be the other border of its band, and then tells of no value. */
function isBorder(metric: Guardrail, baseline: number | null): boolean {
  return metric.kind === 'within' && (baseline === metric.low || baseline === metric.high);
}
