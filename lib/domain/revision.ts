/** One recorded change of an Objective or KeyResult. `before` and `after` hold the changed fields only. */
export interface Revision {
  kind: 'revision';
  id: string;
  subject: { kind: 'objective' | 'keyResult'; id: string };
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  by: string | null;
  /** ms since the epoch. */
  at: number;
  reason: string;
}
