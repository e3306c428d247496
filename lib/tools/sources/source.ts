import type { SourcePage } from '@/lib/domain/source';
import type { Stop, Talk } from '@/lib/tools/api/talk';

/**
 * How one part of a source is read: `after` is where the part before ended, null starts. Pure: others send. Answers
 * are hostile until they are checked.
 */
export type ReadsSource = (
  token: string,
  address: string,
  after: string | null,
) => Talk<SourcePage | Stop | 'badAddress' | 'missing'>;
