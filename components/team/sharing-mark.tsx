import type { ComponentType } from 'preact';
import { IconButton } from '@/components/ui/icon-button';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { SpaceAnswer } from '@/lib/domain/team';
import Ahead from '~icons/lucide/clock-alert';
import Refused from '~icons/lucide/cloud-alert';
import CutOff from '~icons/lucide/cloud-off';
import styles from './sharing-mark.module.css';
import { isCutOff, lookText, needsLook } from './state-text';

export interface SharingMarkProps {
  client: Client;
  /** Opens the dashboard at a place. */
  onDashboard: (place: string) => void;
}

/** Says quietly that sharing needs a look, and leads to where that is told; nothing while all is well. */
export function SharingMark({ client, onDashboard }: SharingMarkProps) {
  const spaces = useQuery(client, 'team.read', {}, true).value?.spaces.filter(needsLook) ?? [];
  const [first] = spaces;
  if (!first) return null;
  return (
    <span class={styles.mark}>
      <IconButton
        label={spaces.map(lookText).join('\n')}
        icon={iconOf(first)}
        onClick={() => onDashboard(`#team/${first.id}`)}
      />
    </span>
  );
}

function iconOf(space: SpaceAnswer): ComponentType<{ class?: string; 'aria-hidden'?: 'true' }> {
  if (space.trouble === 'clockAhead') return Ahead;
  return isCutOff(space) ? CutOff : Refused;
}
