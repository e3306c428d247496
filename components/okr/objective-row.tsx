import { SharedMark } from '@/components/team/shared-mark';
import type { NamedSpace } from '@/components/team/use-spaces';
import { percentText } from '@/components/ui/percent-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StatusPill } from '@/components/ui/status-pill';
import type { ObjectiveAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './objective-row.module.css';
import { PersonName } from './person-name';

export interface ObjectiveRowProps {
  answer: ObjectiveAnswer;
  spaces: readonly NamedSpace[];
}

/**
 * An objective at a glance: title, owner, with whom it is shared, the mean of its key results with the share known, the
 * worst of them.
 */
export function ObjectiveRow({ answer, spaces }: ObjectiveRowProps) {
  const { objective, standing, owner } = answer;
  return (
    <div class={styles.row}>
      <div class={styles.title}>{objective.title}</div>
      <div class={styles.facts}>
        <span class={styles.bar}>
          <ProgressBar value={standing.progress} expected={null} thin />
        </span>
        <span>{shareText(standing)}</span>
        {standing.status && <StatusPill status={standing.status} />}
        {owner && (
          <span class={styles.owner}>
            <PersonName person={owner} />
          </span>
        )}
        <SharedMark of={objective} spaces={spaces} brief />
      </div>
    </div>
  );
}

function shareText({ progress, known, counted }: ObjectiveAnswer['standing']): string {
  return progress === null
    ? t('okr.knownNone', { known, all: counted })
    : t('okr.knownShare', { percent: percentText(progress), known, all: counted });
}
