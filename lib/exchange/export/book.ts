import { byObservation, type CheckIn, validCheckIns } from '@/lib/domain/check-in';
import type { Kind, Stored } from '@/lib/domain/record';

/** Everything that lives, as files tell of it: in the order in which it is shown, and found by id. */
export interface Book {
  cycles: Stored<'cycle'>[];
  objectivesOf(cycle: string): Stored<'objective'>[];
  keyResultsOf(objective: string): Stored<'keyResult'>[];
  /** Those that count, in the order in which they were observed. */
  checkInsOf(keyResult: string): Stored<'checkIn'>[];
  /** Those that were corrected or withdrawn as well, in the same order. */
  everyCheckInOf(keyResult: string): Stored<'checkIn'>[];
  ties: Stored<'tie'>[];
  get<K extends Kind>(kind: K, id: string): Stored<K> | null;
  /** '' for nobody, and for somebody who was removed. */
  nameOf(person: string | null): string;
  /** The primary parent of an objective. */
  parentOf(objective: string): AlignedWith | null;
  /** What an objective contributes to besides, by their titles. */
  supportedBy(objective: string): AlignedWith[];
}

/** An objective or a key result to which another objective contributes. */
export type AlignedWith = Stored<'objective'> | Stored<'keyResult'>;

/** The book of these records; deleted ones are not in it. */
export function bookOf(records: readonly Stored[]): Book {
  const living = records.filter((record) => !record.deleted);
  const all = <K extends Kind>(kind: K) =>
    living.filter((record) => record.kind === kind) as unknown as Stored<K>[];
  const byId = new Map(living.map((record) => [`${record.kind} ${record.id}`, record]));
  const get: Book['get'] = (kind, id) => (byId.get(`${kind} ${id}`) as never) ?? null;
  const objectives = Map.groupBy(all('objective').sort(byOrder), ({ cycle }) => cycle);
  const keyResults = Map.groupBy(all('keyResult').sort(byOrder), ({ objective }) => objective);
  const checkIns = Map.groupBy(all('checkIn'), ({ keyResult }) => keyResult);
  const aligned = Map.groupBy(all('alignment'), ({ child, role }) => `${role} ${child}`);
  const alignedWith = (role: 'primary' | 'supports', child: string) =>
    (aligned.get(`${role} ${child}`) ?? []).flatMap(({ parent }) => get(parent.kind, parent.id) ?? []);
  return {
    cycles: all('cycle').sort((a, b) => compare(a.startsOn, b.startsOn) || compare(a.clock, b.clock)),
    objectivesOf: (cycle) => objectives.get(cycle) ?? [],
    keyResultsOf: (objective) => keyResults.get(objective) ?? [],
    checkInsOf: (keyResult) =>
      validCheckIns(checkIns.get(keyResult) ?? []) as (CheckIn & Stored<'checkIn'>)[],
    everyCheckInOf: (keyResult) => (checkIns.get(keyResult) ?? []).sort(byObservation),
    ties: all('tie').sort((a, b) => compare(a.clock, b.clock) || compare(a.id, b.id)),
    get,
    nameOf: (person) => (person === null ? '' : (get('person', person)?.name ?? '')),
    parentOf: (objective) => alignedWith('primary', objective).at(-1) ?? null,
    supportedBy: (objective) =>
      alignedWith('supports', objective).sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id)),
  };
}

function byOrder(a: { order: number; clock: string }, b: { order: number; clock: string }): number {
  return a.order - b.order || compare(a.clock, b.clock);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
