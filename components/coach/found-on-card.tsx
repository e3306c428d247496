import type { FindingAnswer } from '@/lib/domain/findings';
import { Findings, type FindingsProps } from './findings';
import { remedyPlace } from './remedy-place';

export interface FoundOnCardProps extends Pick<FindingsProps, 'client' | 'findings'> {
  /** The id of the key result whose card it is, or the key of the task. */
  about: string;
  openDashboard: (place: string) => void;
  /** Remedies that the card itself offers. */
  without?: readonly string[];
}

/** What was found about what the card is about; a remedy leads to the dashboard. */
export function FoundOnCard({ client, findings, about, openDashboard, without = [] }: FoundOnCardProps) {
  function does(remedy: string, finding: FindingAnswer): (() => void) | null {
    const place = without.includes(remedy) ? null : remedyPlace(remedy, finding);
    return place === null ? null : () => openDashboard(place);
  }
  const own = findings.filter(({ subject }) => subject.id === about);
  return <Findings client={client} findings={own} namesSubject={false} does={does} />;
}
