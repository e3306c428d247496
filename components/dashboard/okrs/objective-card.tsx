import type { FindingsProps } from '@/components/coach/findings';
import { FoundHere } from '@/components/coach/found-here';
import { placeOf } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { PersonName } from '@/components/okr/person-name';
import { SharedMark } from '@/components/team/shared-mark';
import type { NamedSpace } from '@/components/team/use-spaces';
import { Button } from '@/components/ui/button';
import { drawnOnChange } from '@/components/ui/drawn-on-change';
import { Facts } from '@/components/ui/facts';
import { IconButton } from '@/components/ui/icon-button';
import { percentText } from '@/components/ui/percent-text';
import { StatusPill } from '@/components/ui/status-pill';
import type { Client } from '@/lib/client/types';
import type { ObjectiveAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Down from '~icons/lucide/arrow-down';
import Up from '~icons/lucide/arrow-up';
import Edit from '~icons/lucide/pencil';
import Plus from '~icons/lucide/plus';
import { KeyResultRow, type KeyResultRowProps } from './key-result-row';
import styles from './objective-card.module.css';
import { isInWorkBook, type WorkBook } from './work-book';

export interface ObjectiveCardProps extends Pick<FindingsProps, 'findings' | 'does'> {
  client: Client;
  router: Router;
  answer: ObjectiveAnswer;
  workBook: WorkBook;
  spaces: readonly NamedSpace[];
  asked: KeyResultRowProps['asked'];
  /** Whether there is one above or below it in its cycle. */
  isFirst: boolean;
  isLast: boolean;
}

/** An objective with its key results, and what can be done to them. */
export const ObjectiveCard = drawnOnChange(function ObjectiveCard({
  client,
  router,
  answer,
  workBook,
  spaces,
  asked,
  isFirst,
  isLast,
  ...coach
}: ObjectiveCardProps) {
  const { objective, standing, owner, parent } = answer;
  const keyResults = answer.keyResults.filter((each) => !isInWorkBook(workBook, each));
  const { id, title } = objective;
  const move = (by: -1 | 1): void => {
    void client.attempt('objective.move', { id, by }, { text: t('dashboard.moved') });
  };
  return (
    <article class={styles.card} aria-label={title}>
      <header class={styles.head}>
        <div class={styles.words}>
          <h3 class={styles.title}>
            <a href={placeOf('objective', id)}>{title}</a>
          </h3>
          <Facts>
            <PersonName person={owner} />
            <span>{t(`editor.level.${objective.level}`)}</span>
            <span>{t(`editor.ambition.${objective.ambition}`)}</span>
            <SharedMark of={objective} spaces={spaces} />
            {parent && <span>{t('dashboard.contributesTo', { title: parent.title })}</span>}
          </Facts>
        </div>
        <div class={styles.standing}>
          {standing.counted > 0 && (
            <span class={styles.progress}>
              <strong>{standing.progress === null ? '–' : percentText(standing.progress)}</strong>
              <small>{t('dashboard.known', { known: standing.known, counted: standing.counted })}</small>
            </span>
          )}
          {standing.status && <StatusPill status={standing.status} />}
        </div>
        <div class={styles.actions}>
          <IconButton
            icon={Up}
            label={t('dashboard.moveUp', { title })}
            disabled={isFirst}
            onClick={() => move(-1)}
          />
          <IconButton
            icon={Down}
            label={t('dashboard.moveDown', { title })}
            disabled={isLast}
            onClick={() => move(1)}
          />
          <IconButton
            icon={Edit}
            label={t('dashboard.editNamed', { title })}
            onClick={() => router.go({ page: 'okrs', editing: { kind: 'objective', id, within: null } })}
          />
        </div>
        <FoundHere client={client} {...coach} about={id} />
      </header>
      {keyResults.length > 0 && (
        <ul>
          {keyResults.map((each) => (
            <KeyResultRow
              key={each.keyResult.id}
              client={client}
              answer={each}
              router={router}
              workBook={workBook}
              asked={asked}
              {...coach}
            />
          ))}
        </ul>
      )}
      <div class={styles.foot}>
        <Button
          kind="quiet"
          icon={Plus}
          onClick={() => router.go({ page: 'okrs', editing: { kind: 'keyResult', id: null, within: id } })}
        >
          {t('dashboard.newKeyResult')}
        </Button>
      </div>
    </article>
  );
});
