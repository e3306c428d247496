import type { ServingTask, WorkDay } from './answers';
import { dayNumber } from './plain-date';

/** How many tasks were opened and how many closed by the end of a day, as `dayNumber`. */
export interface WorkTotal {
  day: number;
  opened: number;
  closed: number;
}

/** A task as a bar over days, `dayNumber`s, in one of the lanes from 0. */
export interface LaneBar {
  task: ServingTask;
  lane: number;
  from: number;
  /** The day it closed, or the last day drawn while it is open. */
  to: number;
}

/** Days that stay free between two bars of a lane, so that they are told apart. */
const GAP = 2;

/** The sums after each day on which something opened or closed. */
export function workTotals(days: readonly WorkDay[]): WorkTotal[] {
  let opened = 0;
  let closed = 0;
  return days.map((day) => {
    opened += day.opened;
    closed += day.closed;
    return { day: dayNumber(day.on), opened, closed };
  });
}

/**
 * Tasks as bars in as few lanes as hold them without touching, the earliest opened first. Tasks without days to draw
 * are left out: those done before they were met, and those that are gone. `until` is the last day drawn.
 */
export function workLanes(tasks: readonly ServingTask[], until: number): { bars: LaneBar[]; lanes: number } {
  const spans = tasks
    .filter(({ status, doneOn, gone }) => (status === 'done' ? doneOn !== null : !gone))
    .map((task) => ({ task, from: dayNumber(task.openedOn ?? task.knownSince) }))
    .sort((a, b) => a.from - b.from);
  const ends: number[] = [];
  const bars = spans.map(({ task, from }) => {
    const to = task.doneOn === null ? until : dayNumber(task.doneOn);
    const free = ends.findIndex((end) => end + GAP < from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(to, from);
    return { task, lane, from, to: Math.max(to, from) };
  });
  return { bars, lanes: ends.length };
}
