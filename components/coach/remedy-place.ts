import { writeRoute } from '@/components/dashboard/route';
import type { FindingAnswer } from '@/lib/domain/findings';

/** The place of the dashboard where what a remedy says is done, as its address names it; null where there is none. */
export function remedyPlace(remedy: string, { subject, evidence }: FindingAnswer): string | null {
  switch (subject.kind) {
    case 'keyResult':
      return ofKeyResult(remedy, subject.id, evidence);
    case 'objective':
      return ofObjective(remedy, subject.id);
    case 'container':
      return ['tie', 'reviewExemptions'].includes(remedy) ? writeRoute({ page: 'rules' }) : null;
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
    case 'accept':
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

function ofObjective(remedy: string, id: string): string | null {
  switch (remedy) {
    case 'adaptObjective':
    case 'assignOwner':
    case 'addStrategy':
    case 'align':
    case 'delegate':
    case 'drop':
      return editor('objective', id);
    case 'addKeyResult':
      return writeRoute({ page: 'okrs', editing: { kind: 'keyResult', id: null, within: id } });
    default:
      return null;
  }
}

function editor(kind: 'keyResult' | 'objective', id: string): string {
  return writeRoute({ page: 'okrs', editing: { kind, id, within: null } });
}
