import { changesMeaning, type Revision } from '@/lib/domain/revision';

/** What became of a record after a moment; before and after stand in the revisions. */
export type Changes = {
  /** Ids, the latest first. */
  revisions: string[];
  /** The names of all that changed. */
  fields: string[];
  /** Of the latest. */
  reason: string;
};

/** Answers what changed of a record after a moment; null when nothing did. */
export function changesBook(
  revisions: readonly Revision[],
): (subject: Revision['subject'], since: number) => Changes | null {
  const bySubject = Map.groupBy(revisions.filter(changesMeaning), ({ subject }) => nameOf(subject));
  return (subject, since) => {
    const later = (bySubject.get(nameOf(subject)) ?? [])
      .filter(({ at }) => at > since)
      .sort((a, b) => b.at - a.at);
    const [latest] = later;
    if (!latest) return null;
    return {
      revisions: later.map(({ id }) => id),
      fields: [...new Set(later.flatMap(({ after }) => Object.keys(after)))],
      reason: latest.reason,
    };
  };
}

function nameOf({ kind, id }: Revision['subject']): string {
  return `${kind} ${id}`;
}
