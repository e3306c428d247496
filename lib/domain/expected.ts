import { type Guardrail, isGuardrail, type Metric, type Pacing } from './metric';
import type { Ambition } from './objective';
import { dayNumber, laterOf, type PlainDate } from './plain-date';
import { shareOfWeight } from './progress';

/** The part of its aim that an aspirational objective is expected to reach. */
export const ASPIRATIONAL_SHARE = 0.7;

/** The days between which a key result is pursued, and the day on which it is judged. */
export interface Span {
  /** The later of the cycle's first day and the day the key result was added. */
  startsOn: PlainDate;
  /** Its due date, or the cycle's last day. */
  dueOn: PlainDate;
  today: PlainDate;
}

/** The share of its time that has gone by, 0 to 1, in whole days. */
export function elapsed({ startsOn, dueOn, today }: Span): number {
  if (today >= dueOn) return 1;
  if (today <= startsOn) return 0;
  const first = dayNumber(startsOn);
  return (dayNumber(today) - first) / (dayNumber(dueOn) - first);
}

/** Where progress should be by today, 0 to 1 (method §1, "Expected"); null for guardrails, which are not paced. */
export function expectedOn(question: Span & { metric: Metric; ambition: Ambition }): number | null {
  const { metric, ambition } = question;
  if (isGuardrail(metric)) return null;
  return share(metric, question) * (ambition === 'aspirational' ? ASPIRATIONAL_SHARE : 1);
}

function share(metric: Exclude<Metric, Guardrail>, span: Span): number {
  switch (metric.kind) {
    case 'binary':
      return span.today >= span.dueOn ? 1 : 0;
    case 'milestones':
      return shareOfWeight(metric.milestones, (milestone) => milestone.dueOn <= span.today);
    default:
      return paced(metric.pacing, span);
  }
}

function paced(pacing: Pacing, span: Span): number {
  switch (pacing.shape) {
    case 'linear':
      return elapsed(span);
    case 'backLoaded':
      return elapsed(span) ** 2;
    case 'phased':
      return phased(pacing.points, span);
  }
}

/** Straight lines from nothing on the first day over the dated targets to everything on the due date. */
function phased(points: readonly { on: PlainDate; share: number }[], span: Span): number {
  if (span.today >= span.dueOn) return 1;
  let before = { on: span.startsOn, share: 0 };
  for (const point of [...points.filter(({ on }) => on < span.dueOn), { on: span.dueOn, share: 1 }]) {
    if (point.on > span.today) {
      const part = elapsed({ startsOn: before.on, dueOn: point.on, today: span.today });
      return before.share + part * (point.share - before.share);
    }
    before = { on: laterOf(point.on, before.on), share: point.share };
  }
  return before.share;
}
