import type { Finding } from '@/lib/coach/finding';
import type { Thresholds } from '@/lib/coach/thresholds';
import type { Readings } from '@/lib/coach/work/readings';
import type { Alignment } from '@/lib/domain/alignment';
import type { Cycle } from '@/lib/domain/cycle';
import type { KeyResult } from '@/lib/domain/key-result';
import type { Objective } from '@/lib/domain/objective';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Revision } from '@/lib/domain/revision';
import type { Standing } from '@/lib/domain/standing';
import type { StatusCategory, TaskKey } from '@/lib/domain/task';
import type { Tie } from '@/lib/domain/tie';

/** A key result with what is computed of it. */
export interface KeyResultState {
  keyResult: KeyResult;
  standing: Standing;
  readings: Readings;
  /** The day up to which the states of its tied tasks are known; null: for too many of them too long ago. */
  asOf: PlainDate | null;
  /** What the rules about its work found. */
  findings: readonly Finding[];
}

/** A task with its answer, whether given on itself, on a parent or by a rule. */
export interface TaskState {
  id: TaskKey;
  status: StatusCategory | null;
  /** A person's id. */
  assignee: string | null;
  container: { id: string; title: string } | null;
  doneOn: PlainDate | null;
  /** The day on which its state was last read or seen. */
  readOn: PlainDate;
  answer: 'tied' | 'exempt' | 'untied';
  /** The key results that it serves. */
  keyResults: readonly string[];
}

/** A tie or an alignment, and when it was made or a person last said to keep it; ms since the epoch. */
export type Since<T> = T & { since: number };

/** All that is pursued at a time, of cycles that are not closed; what the rules about many subjects look at. */
export interface OkrsContext {
  today: PlainDate;
  cycles: readonly Cycle[];
  objectives: readonly Objective[];
  keyResults: readonly KeyResultState[];
  alignments: readonly Since<Alignment>[];
  tasks: readonly TaskState[];
  ties: readonly Since<Tie>[];
  revisions: readonly Revision[];
  thresholds: Thresholds;
}
