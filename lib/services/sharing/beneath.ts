import type { Kind, Stored } from '@/lib/domain/record';
import type { Reader } from '@/lib/store/reader';
import { parseScope } from '@/lib/sync/scope';

/** A record that may follow another one into a space. */
export interface Following {
  kind: Kind;
  id: string;
}

/**
 * What is still the person's own and may belong into a space, because this record does now; of a tie or exemption also
 * the task whose place is in another space: it is told to both.
 */
export async function beneath(reads: Reader, record: Stored): Promise<Following[]> {
  return (await candidates(reads, record))
    .filter(({ kind, scope }) => scope === 'own' || (kind === 'task' && !isSameSpace(scope, record.scope)))
    .map(({ kind, id }) => ({ kind, id }));
}

function isSameSpace(a: string, b: string): boolean {
  return parseScope(a)?.space === parseScope(b)?.space;
}

async function candidates(reads: Reader, record: Stored): Promise<Stored[]> {
  switch (record.kind) {
    case 'cycle':
      return reads.where('objective', 'cycle', record.id);
    case 'objective':
      return together(
        reads.where('keyResult', 'objective', record.id),
        reads.where('alignment', 'child', record.id),
        reads.where('alignment', 'parent', record.id),
        reads.where('revision', 'subject', record.id),
      );
    case 'keyResult':
      return together(
        reads.where('checkIn', 'keyResult', record.id),
        reads.where('tie', 'keyResult', record.id),
        reads.where('alignment', 'parent', record.id),
        reads.where('revision', 'subject', record.id),
        rulesFor(reads, record.id),
      );
    case 'checkIn':
      return reads.where('reply', 'checkIn', record.id);
    case 'tie':
    case 'exemption':
      return together(one(reads, 'task', record.task));
    case 'task':
      return reads.where('alias', 'to', record.id);
    default:
      return [];
  }
}

async function together(...found: Promise<Stored[]>[]): Promise<Stored[]> {
  return (await Promise.all(found)).flat();
}

async function one(reads: Reader, kind: Kind, id: string): Promise<Stored[]> {
  const found = await reads.get(kind, id);
  return found ? [found] : [];
}

async function rulesFor(reads: Reader, keyResult: string): Promise<Stored[]> {
  const rules = await reads.all('tyingRule');
  return rules.filter(({ means }) => 'keyResult' in means && means.keyResult === keyResult);
}
