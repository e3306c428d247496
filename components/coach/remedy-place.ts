import { writeRoute } from '@/components/dashboard/route';
import type { FindingAnswer } from '@/lib/domain/findings';

/** The list of objectives and key results. */
export const LIST = writeRoute({ page: 'okrs', editing: null });

/** The place of the dashboard where what a remedy says is done, as its address names it; null where there is none. */
export function remedyPlace(remedy: string, { subject, evidence }: FindingAnswer): string | null {
  switch (subject.kind) {
    case 'keyResult':
      return ofKeyResult(remedy, subject.id, evidence);
    case 'objective':
      return ofObjective(remedy, subject.id, evidence);
    case 'container':
      return ['tie', 'reviewExemptions'].includes(remedy) ? writeRoute({ page: 'rules' }) : null;
    case 'cycle':
      return remedy === 'openList' ? LIST : null;
    default:
      return null;
  }
}

function ofKeyResult(remedy: string, id: string, evidence: FindingAnswer['evidence']): string | null {
  switch (remedy) {
    case 'checkIn':
    case 'note':
    case 'nameBlocker':
      return writeRoute({ page: 'okrs', editing: { kind: 'checkIn', id } });
    case 'adaptKeyResult':
    case 'assignOwner':
    case 'drop':
      return editor('keyResult', id);
    case 'merge':
      return typeof evidence.other === 'string' ? editor('keyResult', evidence.other) : null;
    case 'tie':
      return writeRoute({ page: 'rules' });
    default:
      return null;
  }
}

function ofObjective(remedy: string, id: string, evidence: FindingAnswer['evidence']): string | null {
  switch (remedy) {
    case 'adaptObjective':
    case 'assignOwner':
      return editor('objective', id);
    case 'addStrategy':
      // Only a company objective has a line for it; any other gets it from what it contributes to.
      return evidence.missing ? editor('objective', id) : null;
    case 'align':
      return evidence.missing ? null : editor('objective', id);
    case 'delegate':
      return firstOf(evidence.keyResults);
    case 'openList':
      return LIST;
    case 'addKeyResult':
      return writeRoute({ page: 'okrs', editing: { kind: 'keyResult', id: null, within: id } });
    default:
      return null;
  }
}

function firstOf(ids: FindingAnswer['evidence'][string] | undefined): string | null {
  const [first] = Array.isArray(ids) ? (ids as readonly string[]) : [];
  return first === undefined ? null : editor('keyResult', first);
}

function editor(kind: 'keyResult' | 'objective', id: string): string {
  return writeRoute({ page: 'okrs', editing: { kind, id, within: null } });
}
