import { placeOf } from '@/components/dashboard/route';
import { PersonName } from '@/components/okr/person-name';
import { SharedMark } from '@/components/team/shared-mark';
import type { NamedSpace } from '@/components/team/use-spaces';
import { CodeChip } from '@/components/ui/code-chip';
import { drawnOnChange } from '@/components/ui/drawn-on-change';
import { percentText } from '@/components/ui/percent-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StatusPill } from '@/components/ui/status-pill';
import type { BoardSide, BoardCard as Card } from '@/lib/domain/board';
import { t } from '@/lib/i18n';
import styles from './board-card.module.css';

export interface BoardCardProps {
  card: Card;
  by: BoardSide;
  spaces: readonly NamedSpace[];
}

/** An objective on the board; a click anywhere in it leads to its page. */
export const BoardCard = drawnOnChange(function BoardCard({ card, by, spaces }: BoardCardProps) {
  const { objective, owner, status, progress, known, counted, confidence, keyResults } = card;
  return (
    <li class={styles.card}>
      <h3 class={styles.title}>
        <a href={placeOf('objective', objective.id)}>{objective.title}</a>
      </h3>
      <p class={styles.facts}>
        {by === 'status' && (
          <>
            <PersonName person={owner} />
            {' · '}
          </>
        )}
        {dotted(t(`editor.level.${objective.level}`), t(`editor.ambition.${objective.ambition}`))}
        {spaces.length > 0 && ' · '}
        <SharedMark of={objective} spaces={spaces} />
      </p>
      {keyResults.length === 0 && <p class={styles.facts}>{t('board.noKeyResults')}</p>}
      {keyResults.length > 0 && (
        <>
          <div class={styles.progress}>
            <ProgressBar value={progress} expected={null} thin />
            <strong>{progress === null ? '–' : percentText(progress)}</strong>
          </div>
          <p class={styles.facts}>
            {dotted(
              t('dashboard.known', { known, counted }),
              confidence !== null && t('board.lowest', { n: confidence }),
            )}
          </p>
        </>
      )}
      <p class={styles.codes}>
        {keyResults.map(({ id, code, colour }) => (
          <CodeChip key={id} code={code} colour={colour} />
        ))}
        {by === 'owner' && status && (
          <span class={styles.status}>
            <StatusPill status={status} />
          </span>
        )}
      </p>
    </li>
  );
});

/** In one line of text, so that a line may break behind a dot and never before one. */
function dotted(...facts: (string | false)[]): string {
  return facts.filter((fact) => fact !== false).join(' · ');
}
