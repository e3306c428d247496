import type { Finding, Subject } from './finding';

/** A person does not want to be told: by one rule of one subject, or by the rule altogether. */
export interface Mute {
  rule: string;
  /** Null: altogether. */
  subject: Subject | null;
  /** Why, if they said. */
  reason: string;
}

/** The findings that nobody muted. */
export function unmuted(findings: readonly Finding[], mutes: readonly Mute[]): Finding[] {
  const muted = new Set(mutes.map(({ rule, subject }) => nameOf(rule, subject)));
  return findings.filter(
    ({ rule, subject }) => !muted.has(nameOf(rule, null)) && !muted.has(nameOf(rule, subject)),
  );
}

function nameOf(rule: string, subject: Subject | null): string {
  return JSON.stringify([rule, subject && [subject.kind, subject.id]]);
}
