/**
 * What a finding is about: a record's kind and id, a container's as its tool names it, or words that may belong to no
 * record yet, whose id are the words themselves.
 */
export interface FindingSubject {
  kind: 'keyResult' | 'objective' | 'task' | 'tie' | 'container' | 'cycle' | 'words';
  id: string;
}

/** Words to be judged, as they stand in an editor or a document. */
export interface Wording {
  kind: 'keyResult' | 'objective';
  text: string;
  /** Whether the number that the words lack stands beside them, in fields of its own. */
  hasNumber: boolean;
}

/** One thing the Coach noticed, with all that a Surface needs to say it. */
export interface FindingAnswer {
  rule: string;
  /** `firm` is shown as a warning, `hint` as a question. */
  tier: 'firm' | 'hint';
  subject: FindingSubject;
  /** Fills the blanks of its sentence. Ids stand in it; `names` says what they are called. */
  evidence: Readonly<Record<string, string | number | null | readonly string[]>>;
  /** What can be done about it, the likeliest first. */
  remedies: readonly string[];
  /** What the subject and the ids in the evidence are called, as far as they are still there. */
  names: Readonly<Record<string, string>>;
}

/** All that nobody muted, what is to be attended to first in front; `glance` are the few shown without being asked for. */
export interface FindingsAnswer {
  all: FindingAnswer[];
  glance: FindingAnswer[];
}

/** A person does not want to be told: by one rule of one subject, or with a null subject by the rule altogether. */
export interface KeptMute {
  rule: string;
  subject: FindingSubject | null;
  /** Why; empty if they did not say. */
  reason: string;
  /** ms since the epoch. */
  mutedAt: number;
}

/** A mute as settings list it; `name` is the subject's, null when it is gone or there is none. */
export interface MuteAnswer extends KeptMute {
  name: string | null;
}

/** Where the Coach draws its lines, by group and name: as they stand, and as they stand until a person moves them. */
export type ThresholdsAnswer = Record<string, Record<string, { value: number; standard: number }>>;

/** Whether two of them mute the same. */
export function isSameMute(
  a: Pick<KeptMute, 'rule' | 'subject'>,
  b: Pick<KeptMute, 'rule' | 'subject'>,
): boolean {
  return a.rule === b.rule && a.subject?.kind === b.subject?.kind && a.subject?.id === b.subject?.id;
}
