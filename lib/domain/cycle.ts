import type { PlainDate } from './plain-date';

/** A named range of days `[startsOn, endsOn]` in which objectives are pursued. Several may be active. */
export interface Cycle {
  kind: 'cycle';
  id: string;
  name: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
  state: 'draft' | 'active' | 'closed';
}
