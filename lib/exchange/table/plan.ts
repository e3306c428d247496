import type { CheckInDraft, CycleDraft, ImportEntry, ObjectiveDraft } from '@/lib/domain/draft';
import type { Metric } from '@/lib/domain/metric';
import type { OutlineLine } from '@/lib/exchange/outline';

/** A cycle as a file names it. */
export type NamedCycle = Exclude<CycleDraft, { id: string }>;

/** A key result that exists, by which check-ins and ties of a file find it. */
export interface KnownKeyResult {
  id: string;
  code: string;
  title: string;
  objective: string;
  cycle: string;
  metric: Metric;
}

/** What a file will create, and what becomes of each of its rows. */
export interface TablePlan {
  what: 'okrs' | 'checkIns' | 'ties';
  /** In the order of the file; a cycle of null is the one that the person chooses. */
  objectives: { cycle: NamedCycle | null; objective: ObjectiveDraft }[];
  /** Those that the file names and puts nothing into. */
  cycles: NamedCycle[];
  checkIns: { keyResult: string; checkIn: CheckInDraft }[];
  ties: Omit<Extract<ImportEntry, { what: 'tie' }>, 'what'>[];
  lines: OutlineLine[];
}
