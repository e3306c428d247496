import { useId } from 'preact/hooks';
import type { NamedSpace } from '@/components/team/use-spaces';
import { StatusPill } from '@/components/ui/status-pill';
import { useGradually } from '@/components/ui/use-gradually';
import type { BoardSide, BoardColumn as Column } from '@/lib/domain/board';
import type { Status } from '@/lib/domain/status';
import { t } from '@/lib/i18n';
import { BoardCard } from './board-card';
import styles from './board-column.module.css';

export interface BoardColumnProps {
  column: Column;
  by: BoardSide;
  spaces: readonly NamedSpace[];
}

/** The objectives of one status or of one owner. Where all stand under a status, a card need not say it again. */
export function BoardColumn({ column, by, spaces }: BoardColumnProps) {
  const heading = useId();
  const { key, name, cards, all } = column;
  const drawn = useGradually(cards.length);
  return (
    <section class={styles.column} aria-labelledby={heading}>
      <h2 id={heading} class={styles.head}>
        {by === 'status' ? <StatusHead status={key as Status | null} /> : (name ?? t('okr.unowned'))}{' '}
        <span class={styles.count}>
          {cards.length === all ? all : t('board.of', { n: cards.length, all })}
        </span>
      </h2>
      {cards.length > 0 && (
        <ul class={styles.cards}>
          {cards.slice(0, drawn).map((card) => (
            <BoardCard key={card.objective.id} card={card} by={by} spaces={spaces} />
          ))}
        </ul>
      )}
    </section>
  );
}

function StatusHead({ status }: { status: Status | null }) {
  return status === null ? <span>{t('board.notJudged')}</span> : <StatusPill status={status} />;
}
