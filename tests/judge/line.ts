import * as v from 'valibot';
import { METRIC_KINDS } from '@/lib/domain/metric';
import { isPlainDate, type PlainDate } from '@/lib/domain/plain-date';

/** Days until work shows, where a line does not say. */
const USUAL_LAG = 14;

const number = v.pipe(v.number(), v.finite());
const day = v.pipe(v.string(), v.check(isPlainDate, 'is no day such as 2026-02-09'));

/** Of a binary metric it may also be true or false. */
const measured = v.union([number, v.pipe(v.boolean(), v.transform(Number))]);
const checkIn = v.object({
  on: day,
  /** Of milestones it may also be the ids of those reached. Null: missed. */
  value: v.nullable(v.union([measured, v.array(v.string())])),
  confidence: v.optional(v.nullable(v.pipe(number, v.minValue(0), v.maxValue(10))), null),
});

const task = v.object({
  openedOn: v.optional(v.nullable(day), null),
  doneOn: v.optional(v.nullable(day), null),
});

const line = v.pipe(
  v.object({
    id: v.string(),
    metric: v.picklist(METRIC_KINDS),
    baseline: v.optional(v.nullable(measured), null),
    target: v.optional(v.nullable(measured), null),
    startsOn: day,
    endsOn: day,
    lagDays: v.pipe(
      v.optional(v.nullable(v.pipe(number, v.minValue(0))), null),
      v.transform((days) => days ?? USUAL_LAG),
    ),
    checkIns: v.pipe(
      v.array(checkIn),
      v.transform((checkIns) =>
        checkIns.flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, value }])),
      ),
    ),
    tasks: v.array(task),
    asOf: v.array(day),
  }),
  v.check(({ startsOn, endsOn }) => startsOn <= endsOn, 'endsOn lies before startsOn'),
  v.check(
    ({ metric, target }) => target !== null || metric === 'binary' || metric === 'milestones',
    'target is missing',
  ),
  v.check(
    ({ metric, baseline, target }) =>
      !(metric === 'increase' || metric === 'decrease') || baseline === null || baseline !== target,
    'baseline is the target',
  ),
);

/** One key result of a quarter, as a line of a file tells it. */
export type JudgeLine = v.InferOutput<typeof line>;

/** Reads a line. Throws an Error that says what is wrong with it and where. */
export function readLine(text: string): JudgeLine {
  const read = v.safeParse(line, JSON.parse(text));
  if (read.success) return read.output;
  const [issue] = read.issues;
  const path = v.getDotPath(issue);
  throw new Error(path ? `${path}: ${issue.message}` : issue.message);
}

/** The line as it could be told at the end of a day: no later check-in, no later opening or closing. */
export function asKnownOn(line: JudgeLine, today: PlainDate): JudgeLine {
  return {
    ...line,
    checkIns: line.checkIns.filter(({ on }) => on <= today),
    tasks: line.tasks
      .filter(({ openedOn }) => openedOn === null || openedOn <= today)
      .map((task) => (task.doneOn !== null && task.doneOn > today ? { ...task, doneOn: null } : task)),
    asOf: [today],
  };
}
