import type { Answered } from './answers';
import { type Coverage, coverageOf } from './coverage';
import type { PlainDate } from './plain-date';
import type { Task } from './task';

/** The days from which and until which a task was open; `until` null: it still is. On that day it is open no more. */
export interface OpenStretch {
  from: PlainDate;
  until: PlainDate | null;
}

/** A task as its coverage is told week by week. */
export interface CoveredTask {
  stretches: readonly OpenStretch[];
  /** What is answered for it today, and since which day; before that day nobody had answered. */
  answer: Answered;
  answeredOn: PlainDate | null;
  container: Task['container'];
}

/** Coverage at the end of a day. */
export interface CoverageWeek extends Coverage {
  on: PlainDate;
}

/** Coverage of one project, board or database. */
export interface ContainerCoverage extends Coverage {
  id: string;
  title: string;
}

type Life = Pick<Task, 'status' | 'openedAt' | 'doneAt' | 'doneFrom' | 'statusChanges' | 'gone'>;

/**
 * When a task was open, from its dates and the statuses it was met in; `metAt`, ms since the epoch, stands where nobody
 * knows when it was opened. Nothing for what was done already when it was first met, and for what its tool shows no
 * more: nobody knows until when they were open.
 */
export function openStretches(task: Life, metAt: number, dayOf: (at: number) => PlainDate): OpenStretch[] {
  const { status, openedAt, doneAt, doneFrom, statusChanges } = task;
  const isDone = status === 'done';
  if (!isDone && task.gone) return [];
  const wasMetDone = doneFrom === 'seen' && statusChanges.every((change) => change.status === 'done');
  if (isDone && (doneAt === null || wasMetDone)) return [];
  // A tool knows when it was done before a page shows it so.
  const dated = isDone && doneAt !== null ? [{ at: doneAt, status }] : [];
  const changes = [...statusChanges, ...dated].sort((a, b) => a.at - b.at);
  const stretches: OpenStretch[] = [];
  let from: number | null = openedAt ?? Math.min(metAt, changes[0]?.at ?? metAt);
  for (const change of changes) {
    if (change.status !== 'done') from ??= change.at;
    else if (from !== null) {
      stretches.push({ from: dayOf(from), until: dayOf(Math.max(from, change.at)) });
      from = null;
    }
  }
  return from === null ? stretches : [...stretches, { from: dayOf(from), until: null }];
}

/** Whether a task was open at the end of a day. */
export function isOpenOn(stretches: readonly OpenStretch[], on: PlainDate): boolean {
  return stretches.some(({ from, until }) => from <= on && (until === null || on < until));
}

/** How much of the work that was open at the end of each of these days served a key result. */
export function coverageWeeks(tasks: readonly CoveredTask[], days: readonly PlainDate[]): CoverageWeek[] {
  return days.map((on) => ({ on, ...coverageOf(openOn(tasks, on)) }));
}

/** The coverage of each container on a day, those with the most that nobody has answered for first. */
export function containerCoverage(tasks: readonly CoveredTask[], on: PlainDate): ContainerCoverage[] {
  const found = Map.groupBy(tasks, ({ container }) => container?.id ?? null);
  return [...found]
    .flatMap(([id, own]) => {
      const coverage = coverageOf(openOn(own, on));
      if (id === null || coverage.tied + coverage.untied + coverage.exempt === 0) return [];
      return [{ id, title: own.find((task) => task.container?.title)?.container?.title ?? id, ...coverage }];
    })
    .sort((a, b) => b.untied - a.untied || b.tied - a.tied || (a.id < b.id ? -1 : 1));
}

/** What was answered on a day for each task that was open then; one after the other, since there may be very many. */
function* openOn(tasks: readonly CoveredTask[], on: PlainDate): Generator<{ state: Answered }> {
  for (const task of tasks) if (isOpenOn(task.stretches, on)) yield { state: stateOn(task, on) };
}

function stateOn({ answer, answeredOn }: CoveredTask, on: PlainDate): Answered {
  return answeredOn !== null && answeredOn <= on ? answer : 'untied';
}
