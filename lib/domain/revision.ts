/** What is said of something when its cycle closes: it judges what was meant and does not change it. */
const JUDGEMENT = new Set(['grade', 'reflection']);

/** True for a change of what an Objective or KeyResult means, which concerns whatever contributes to it. */
export function changesMeaning({ after }: Pick<Revision, 'after'>): boolean {
  return Object.keys(after).some((field) => !JUDGEMENT.has(field));
}

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
