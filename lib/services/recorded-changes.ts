import type { RecordedChange } from '@/lib/domain/answers';
import type { Reader } from '@/lib/store/reader';
import { namesOfRecords } from './coach/names';
import type { Context } from './context';
import type { PeopleBook } from './people-book';

/** Fields that hold the id of a record. */
const NAMING = ['owner', 'objective', 'cycle'];

/** What was changed of an Objective or KeyResult, the latest first, and what the ids in it are called. */
export async function changesOf(
  reads: Reader,
  id: string,
  people: PeopleBook,
  { dayOf }: Pick<Context, 'dayOf'>,
): Promise<{ revisions: RecordedChange[]; names: Record<string, string> }> {
  const revisions = (await reads.where('revision', 'subject', id)).sort((a, b) => b.at - a.at);
  const ids = revisions.flatMap(({ before, after }) =>
    NAMING.flatMap((field) => [before[field], after[field]]).filter((one) => typeof one === 'string'),
  );
  return {
    revisions: revisions.map(({ id: revision, before, after, reason, at, by }) => ({
      ...{ id: revision, before, after, reason, at },
      on: dayOf(at),
      by: people.told(by),
    })),
    names: Object.fromEntries(await namesOfRecords(reads, ids)),
  };
}
