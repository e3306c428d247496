import { Arithmetic } from '@/components/dashboard/arithmetic';
import { PagePath } from '@/components/dashboard/page-path';
import { placeOf } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { ChangedBy } from '@/components/okr/changed-by';
import { PersonName } from '@/components/okr/person-name';
import { SharedMark } from '@/components/team/shared-mark';
import { useSpaces } from '@/components/team/use-spaces';
import { Button } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { IconButton } from '@/components/ui/icon-button';
import { percentText } from '@/components/ui/percent-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StatusPill } from '@/components/ui/status-pill';
import type { Client } from '@/lib/client/types';
import type { ObjectiveHistory } from '@/lib/domain/overview';
import { t } from '@/lib/i18n';
import Down from '~icons/lucide/arrow-down';
import Up from '~icons/lucide/arrow-up';
import Edit from '~icons/lucide/pencil';
import Plus from '~icons/lucide/plus';
import styles from './objective-head.module.css';

export interface ObjectiveHeadProps {
  client: Client;
  router: Router;
  history: ObjectiveHistory;
}

/** What the objective is, for whom and why, where it stands with its arithmetic, and what can be done to it. */
export function ObjectiveHead({ client, router, history }: ObjectiveHeadProps) {
  const { answer, cycle, place, places, weeks, revisions } = history;
  const spaces = useSpaces(client);
  const { objective, standing, owner } = answer;
  const { id, title, why, forWhom, strategy } = objective;
  const expected = standing.status === null ? null : (weeks.at(-1)?.expected ?? null);
  const move = (by: -1 | 1): void => {
    void client.attempt('objective.move', { id, by }, { text: t('dashboard.moved') });
  };
  const said = [
    { name: t('editor.objective.why'), text: why },
    { name: t('editor.objective.forWhom'), text: forWhom },
    { name: t('editor.objective.strategy'), text: strategy },
  ].filter(({ text }) => text !== '');
  return (
    <header class={styles.head}>
      <PagePath steps={[{ text: cycle.name, href: placeOf('cycle', cycle.id) }]}>
        {t('objective.place', { place, places })}
      </PagePath>
      <div class={styles.top}>
        <h1 class={styles.title}>{title}</h1>
        <div class={styles.actions}>
          <Button icon={Plus} onClick={() => router.edit({ kind: 'keyResult', id: null, within: id })}>
            {t('dashboard.newKeyResult')}
          </Button>
          <Button icon={Edit} onClick={() => router.edit({ kind: 'objective', id, within: null })}>
            {t('keyResult.edit')}
          </Button>
          <IconButton
            icon={Up}
            label={t('dashboard.moveUp', { title })}
            disabled={place <= 1}
            onClick={() => move(-1)}
          />
          <IconButton
            icon={Down}
            label={t('dashboard.moveDown', { title })}
            disabled={place >= places}
            onClick={() => move(1)}
          />
        </div>
      </div>
      <Facts>
        <PersonName person={owner} href={owner ? placeOf('person', owner.id) : undefined} />
        <span>{t(`editor.level.${objective.level}`)}</span>
        <span>
          {t('objective.ambition', {
            ambition: t(`editor.ambition.${objective.ambition}`),
            means: t(`editor.ambitionMeans.${objective.ambition}`),
          })}
        </span>
        <SharedMark of={objective} spaces={spaces} />
        <ChangedBy revisions={revisions} />
      </Facts>
      {said.length > 0 && (
        <dl class={styles.said}>
          {said.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class={styles.standing}>
        <div class={styles.measure}>
          <strong class={styles.percent}>
            {standing.progress === null ? '–' : percentText(standing.progress)}
          </strong>
          <div class={styles.bar}>
            <ProgressBar value={standing.progress} expected={expected} />
          </div>
          <span class={styles.known}>
            {t('dashboard.known', { known: standing.known, counted: standing.counted })}
          </span>
          {standing.status && <StatusPill status={standing.status} />}
        </div>
        <Arithmetic
          terms={standing.terms.map(({ progress, ...term }) => ({ ...term, value: progress }))}
          keyResults={answer.keyResults}
          mean={standing.progress}
          none={t('objective.tooLittle')}
          heading={t('weeks.progress')}
          textOf={percentText}
          show={(value) => (value === null ? t('okr.noValue') : percentText(value))}
        />
      </div>
    </header>
  );
}
