import type { ComponentType } from 'preact';
import { IconButton } from '@/components/ui/icon-button';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { SpaceAnswer } from '@/lib/domain/team';
import Ahead from '~icons/lucide/clock-alert';
import Refused from '~icons/lucide/cloud-alert';
import CutOff from '~icons/lucide/cloud-off';
import Join from '~icons/lucide/user-plus';
import styles from './sharing-mark.module.css';
import { asksOf, enrolText, isCutOff, lookText, needsLook } from './state-text';

export interface SharingMarkProps {
  client: Client;
  /** Opens the dashboard at a place. */
  onDashboard: (place: string) => void;
}

/** Says quietly that sharing needs a look, and leads to where that is told; nothing while all is well. */
export function SharingMark({ client, onDashboard }: SharingMarkProps) {
  const team = useQuery(client, 'team.read', {}, true).value;
  const spaces = team?.spaces.filter(needsLook) ?? [];
  const asked = team?.enrolment && asksOf(team.enrolment) ? [enrolText(team.enrolment)] : [];
  const [first] = spaces;
  if (!first && asked.length === 0) return null;
  return (
    <span class={styles.mark}>
      <IconButton
        label={[...spaces.map(lookText), ...asked].join('\n')}
        icon={first ? iconOf(first) : Join}
        onClick={() => onDashboard(first ? `#team/${first.id}` : '#team?part=join')}
      />
    </span>
  );
}

function iconOf(space: SpaceAnswer): ComponentType<{ class?: string; 'aria-hidden'?: 'true' }> {
  if (space.trouble === 'clockAhead') return Ahead;
  return isCutOff(space) ? CutOff : Refused;
}
