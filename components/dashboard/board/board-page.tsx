import { useState } from 'preact/hooks';
import { ToObjectives } from '@/components/dashboard/gone';
import { PageHead } from '@/components/dashboard/page-head';
import { placeOf, type Query } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { useSpaces } from '@/components/team/use-spaces';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { boardColumns } from '@/lib/domain/board';
import { intlLocale, t } from '@/lib/i18n';
import Target from '~icons/lucide/target';
import { BoardBar } from './board-bar';
import { BoardColumn } from './board-column';
import styles from './board-page.module.css';
import { type BoardView, boardRoute, readBoardQuery } from './board-query';

export interface BoardPageProps {
  client: Client;
  router: Router;
  query: Query | undefined;
}

/** The objectives of a cycle side by side: by where they stand, or by who answers for them. */
export function BoardPage({ client, router, query }: BoardPageProps) {
  const view = readBoardQuery(query);
  const board = useQuery(client, 'board.read', { cycle: view.cycle }, true);
  const spaces = useSpaces(client);
  const [text, search] = useState('');
  const answer = board.value;
  const shown = answer?.cycles.find(({ id }) => id === answer.cycle);
  const cards = answer?.cards ?? [];
  const columns = boardColumns(cards, view.by, { ...view, text }, intlLocale());
  const found = columns.reduce((sum, column) => sum + column.cards.length, 0);
  const go = (to: Partial<BoardView>): void => router.go(boardRoute({ ...view, ...to }));
  return (
    <>
      <PageHead title={t('board.heading')} {...(shown ? { lead: shown.name } : {})}>
        {shown && <a href={placeOf('cycle', shown.id)}>{t('board.toCycle')}</a>}
      </PageHead>
      {board.error && <ErrorNote refusal={board.error} onRetry={board.refresh} />}
      {!answer && board.loading && <Skeleton lines={8} />}
      {answer && cards.length > 0 && (
        <BoardBar answer={answer} view={view} onGo={go} text={text} onText={search} found={found} />
      )}
      {answer && cards.length === 0 && (
        <EmptyState icon={Target} title={t('board.empty')} action={<ToObjectives />}>
          {t('board.emptyHint')}
        </EmptyState>
      )}
      {cards.length > 0 && (
        <div class={styles.columns}>
          {columns.map((column) => (
            <BoardColumn key={column.key} column={column} by={view.by} spaces={spaces} />
          ))}
        </div>
      )}
    </>
  );
}
