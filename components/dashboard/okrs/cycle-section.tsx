import { useId } from 'preact/hooks';
import type { FindingsProps } from '@/components/coach/findings';
import { reopenCycle } from '@/components/dashboard/close/reopen-cycle';
import { stepRoute } from '@/components/dashboard/close/step';
import { placeOf, writeRoute } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { dateText } from '@/components/okr/words';
import type { NamedSpace } from '@/components/team/use-spaces';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useGradually } from '@/components/ui/use-gradually';
import type { Client } from '@/lib/client/types';
import type { CycleAnswer } from '@/lib/domain/answers';
import { daysBetween, type PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import Edit from '~icons/lucide/pencil';
import Plus from '~icons/lucide/plus';
import styles from './cycle-section.module.css';
import type { KeyResultRowProps } from './key-result-row';
import { ObjectiveCard } from './objective-card';
import { useFoundOn } from './use-found-on';
import type { WorkBook } from './work-book';

/** So many objectives with their key results fill a large screen. */
const SCREENFUL = 5;
/** Each with its key results: more at a time would keep a press waiting. */
const AT_ONCE = 4;

export interface CycleSectionProps extends Pick<FindingsProps, 'findings' | 'does'> {
  client: Client;
  router: Router;
  today: PlainDate;
  answer: CycleAnswer;
  workBook: WorkBook;
  spaces: readonly NamedSpace[];
  asked: KeyResultRowProps['asked'];
}

/** A cycle with its objectives. */
export function CycleSection({
  client,
  router,
  today,
  answer,
  workBook,
  spaces,
  asked,
  findings,
  does,
}: CycleSectionProps) {
  const { cycle, objectives, size, toBeClosed } = answer;
  const heading = useId();
  const drawn = useGradually(objectives.length, SCREENFUL, AT_ONCE);
  const foundOn = useFoundOn(findings, objectives);
  const ownerless = objectives
    .flatMap((each) => each.keyResults)
    .filter(({ keyResult }) => keyResult.owner === null && keyResult.dropped === null).length;
  const addObjective = (): void =>
    router.go({ page: 'okrs', editing: { kind: 'objective', id: null, within: cycle.id } });
  const activate = (): void => {
    const { id, name, startsOn, endsOn } = cycle;
    const fields = { name, startsOn, endsOn, state: 'active' as const };
    void client.attempt('cycle.save', { id, fields }, { text: t('editor.cycle.saved') });
  };
  return (
    <section class={styles.cycle} aria-labelledby={heading}>
      <header class={styles.head}>
        <h2 id={heading} class={styles.name}>
          <a href={placeOf('cycle', cycle.id)}>{cycle.name}</a>
        </h2>
        <span class={styles.state} data-state={cycle.state}>
          {t(`editor.state.${cycle.state}`)}
        </span>
        <span class={styles.when}>
          {t('dashboard.dates', { from: dateText(cycle.startsOn), to: dateText(cycle.endsOn) })}
          <Remaining cycle={cycle} today={today} />
        </span>
        <div class={styles.actions}>
          {cycle.state === 'draft' && <Button onClick={activate}>{t('dashboard.activate')}</Button>}
          {cycle.state === 'closed' && (
            <a href={`#retrospective/${encodeURIComponent(cycle.id)}`}>{t('close.end.retrospective')}</a>
          )}
          {cycle.state === 'closed' && (
            <Button onClick={() => void reopenCycle(client, cycle)}>{t('close.end.reopen')}</Button>
          )}
          <Button icon={Plus} onClick={addObjective}>
            {t('dashboard.newObjective')}
          </Button>
          <IconButton
            icon={Edit}
            label={t('dashboard.editNamed', { title: cycle.name })}
            onClick={() => router.go({ page: 'okrs', editing: { kind: 'cycle', id: cycle.id } })}
          />
        </div>
      </header>
      {toBeClosed && (
        <p class={styles.notice}>
          {t('dashboard.toBeClosed')} <a href={writeRoute(stepRoute(cycle.id, null))}>{t('close.begin')}</a>
        </p>
      )}
      {cycle.state === 'draft' && <p class={styles.hint}>{t('dashboard.draftHint')}</p>}
      {ownerless > 0 && objectives.length === size && cycle.state !== 'closed' && (
        <p class={styles.hint}>{t('dashboard.ownerless', ownerless)}</p>
      )}
      {size === 0 && <p class={styles.hint}>{t('dashboard.noObjectives')}</p>}
      {objectives.slice(0, drawn).map((each, index) => (
        <ObjectiveCard
          key={each.objective.id}
          client={client}
          router={router}
          answer={each}
          workBook={workBook}
          spaces={spaces}
          findings={foundOn(each)}
          asked={asked}
          does={does}
          isFirst={index === 0}
          isLast={index === size - 1}
        />
      ))}
    </section>
  );
}

function Remaining({ cycle, today }: { cycle: CycleAnswer['cycle']; today: PlainDate }) {
  if (cycle.state === 'closed' || today > cycle.endsOn) return null;
  const text =
    today < cycle.startsOn
      ? t('dashboard.startsIn', daysBetween(today, cycle.startsOn))
      : t('dashboard.daysLeft', daysBetween(today, cycle.endsOn) + 1);
  return <> · {text}</>;
}
