import { PersonName } from '@/components/okr/person-name';
import { CodeChip } from '@/components/ui/code-chip';
import { drawnOnChange } from '@/components/ui/drawn-on-change';
import { percentText } from '@/components/ui/percent-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StatusPill } from '@/components/ui/status-pill';
import { type AlignedNode, nodesOf } from '@/lib/domain/alignment-tree';
import { t } from '@/lib/i18n';
import Chevron from '~icons/lucide/chevron-right';
import styles from './map-card.module.css';

export interface MapCardProps {
  node: AlignedNode;
  open: boolean | null;
  onToggle: (id: string) => void;
}

/** What the map shows of one objective. */
export const MapCard = drawnOnChange(function MapCard({ node, open, onToggle }: MapCardProps) {
  const { answer, through, missing } = node;
  const { objective, standing, owner } = answer;
  return (
    <>
      <div class={styles.inside}>
        <div class={styles.title}>{objective.title}</div>
        <div class={styles.facts}>
          {through && (
            <span title={t('map.through', { title: through.title })}>
              <CodeChip code={through.code} colour={through.colour} />
            </span>
          )}
          {standing.progress !== null && (
            <>
              <span class={styles.bar}>
                <ProgressBar value={standing.progress} expected={null} thin />
              </span>
              <span class={styles.percent}>{percentText(standing.progress)}</span>
            </>
          )}
          {missing === null && standing.status && <StatusPill status={standing.status} />}
          {missing && <span class={styles.missing}>{t(`map.missing.${missing}`)}</span>}
          {missing === null && (
            <span class={styles.owner}>
              <PersonName person={owner} />
            </span>
          )}
        </div>
      </div>
      {open !== null && (
        // The tree hears the keys that do the same.
        <button
          type="button"
          class={styles.turn}
          tabIndex={-1}
          aria-hidden="true"
          data-open={open}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(node.id);
          }}
        >
          {!open && <span>{nodesOf(node.children).length}</span>}
          <Chevron aria-hidden="true" />
        </button>
      )}
    </>
  );
});
