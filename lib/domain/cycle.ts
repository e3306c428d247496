import type { PlainDate } from './plain-date';

/** A named range of days `[startsOn, endsOn]` in which objectives are pursued. Several may be active. */
export interface Cycle {
  kind: 'cycle';
  id: string;
  name: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  state: 'draft' | 'active' | 'closed';
  /** The day on which it was closed; absent or null while it is open. */
  closedOn?: PlainDate | null;
  /** Absent: nobody has looked back yet. */
  retrospective?: Retrospective;
  /** The id of the cycle that was drafted from the choices made at its end; absent: none was. */
  followedBy?: string;
}

/** The questions of the look back, in the order in which they are asked. */
export const RETROSPECTIVE_QUESTIONS = ['learnt', 'change', 'stop'] as const;

/** What people say when they look back on a cycle: what they learnt, will do differently, and will stop. */
export type Retrospective = Record<(typeof RETROSPECTIVE_QUESTIONS)[number], string>;

/** What stands where nobody has looked back. */
export const NO_RETROSPECTIVE: Retrospective = { learnt: '', change: '', stop: '' };

/** True while the cycle is active and the day lies within it: check-ins are asked for and may go outdated. */
export function cycleRuns(cycle: Cycle, today: PlainDate): boolean {
  return cycle.state === 'active' && cycle.startsOn <= today && today <= cycle.endsOn;
}

/** True for an active cycle that has not ended: only there is a pace verdict given. */
export function cycleGivesVerdict(cycle: Cycle, today: PlainDate): boolean {
  return cycle.state === 'active' && today <= cycle.endsOn;
}

/** True once an active cycle has ended: nothing is judged any more, it waits to be closed. */
export function isToBeClosed(cycle: Cycle, today: PlainDate): boolean {
  return cycle.state === 'active' && cycle.endsOn < today;
}
