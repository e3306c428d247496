import type { MessageKey } from '@/lib/i18n';

/** One of the Coach's lines that settings offer; the others are kept, and moved by nobody who has not read what they do. */
export interface CoachLine {
  group: string;
  name: string;
  /** Written as per cent, kept as a share. */
  isShare?: true;
  says: MessageKey;
}

/** In the order in which they are shown. */
export const COACH_LINES: readonly CoachLine[] = [
  { group: 'standstill', name: 'closings', says: 'findings.lines.closings' },
  { group: 'standstill', name: 'checkIns', says: 'findings.lines.checkIns' },
  { group: 'standstill', name: 'movedShare', isShare: true, says: 'findings.lines.moved' },
  { group: 'taskStates', name: 'staleDays', says: 'findings.lines.staleDays' },
  { group: 'confidence', name: 'low', says: 'findings.lines.lowConfidence' },
  { group: 'confidence', name: 'high', says: 'findings.lines.highConfidence' },
  { group: 'keyResults', name: 'few', says: 'findings.lines.fewKeyResults' },
  { group: 'keyResults', name: 'tooMany', says: 'findings.lines.manyKeyResults' },
  { group: 'objectives', name: 'many', says: 'findings.lines.manyObjectives' },
  { group: 'mostlyExempt', name: 'share', isShare: true, says: 'findings.lines.exemptShare' },
];
