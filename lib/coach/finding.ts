/**
 * How sure the Coach is. `firm` is shown as a warning and is nearly always true; `hint` is shown as a question.
 */
export type Tier = 'firm' | 'hint';

/** What a finding is about; its id is the record's, or the container's as the tool names it. */
export interface Subject {
  kind: 'keyResult' | 'objective' | 'task' | 'tie' | 'container' | 'cycle' | 'words';
  id: string;
}

/** What a person can do about a finding from where it is shown. */
export type Remedy =
  | 'accept'
  | 'adaptKeyResult'
  | 'adaptObjective'
  | 'addKeyResult'
  | 'addStrategy'
  | 'align'
  | 'assignOwner'
  | 'checkIn'
  | 'delegate'
  | 'drop'
  | 'exempt'
  | 'keep'
  | 'merge'
  | 'nameBlocker'
  | 'note'
  | 'openList'
  | 'openWork'
  | 'retie'
  | 'reviewExemptions'
  | 'talk'
  | 'tie'
  | 'turnIntoTask'
  | 'untie';

/** Plain JSON that fills the blanks of a finding's sentence: numbers, dates, ids. Shares lie between 0 and 1. */
export type Evidence = Readonly<Record<string, string | number | null | readonly string[]>>;

/**
 * One thing that the Coach noticed. Its sentence, its question, and the rule in two sentences with an example are kept
 * with the words of the interface, under the rule's id.
 */
export interface Finding {
  rule: string;
  tier: Tier;
  subject: Subject;
  evidence: Evidence;
  /** The likeliest first. */
  remedies: readonly Remedy[];
}

/** One rule of the Coach: pure, and silent where its context does not bear it out. */
export interface Rule<Context> {
  id: string;
  subject: Subject['kind'];
  remedies: readonly Remedy[];
  judge(context: Context): Finding[];
}

/** A finding of the rule about the subject with this id. */
export function finding(
  rule: Pick<Rule<never>, 'id' | 'subject' | 'remedies'>,
  id: string,
  tier: Tier,
  evidence: Evidence,
): Finding {
  return { rule: rule.id, tier, subject: { kind: rule.subject, id }, evidence, remedies: rule.remedies };
}
