import type { PlainDate } from '@/lib/domain/plain-date';
import type { Owner } from '@/lib/store/transaction';
import type { Underway } from './underway';

/** What every service is given: the database and the outside that the background alone knows. */
export interface Context extends Owner {
  /** The person's day, in their zone. */
  today(): PlainDate;
  /** The day of a moment, ms since the epoch, in their zone. */
  dayOf(at: number): PlainDate;
  /** The person's time zone, an IANA name. */
  zone(): string;
  /** A fresh id: unique, unguessable, without `~` and `:`. */
  newId(): string;
  /** The long commands of this worker, to be watched and given up. */
  readonly underway: Underway;
}

/** What a command answers that can be taken back. */
export interface Undone {
  undo: string;
}
