import { useState } from 'preact/hooks';
import { DropDialog } from '@/components/dashboard/editor/drop-dialog';
import { DroppedNote } from '@/components/dashboard/editor/dropped-note';
import { PagePath } from '@/components/dashboard/page-path';
import { placeOf } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { ChangedBy } from '@/components/okr/changed-by';
import { HitRate } from '@/components/okr/hit-rate';
import { PersonName } from '@/components/okr/person-name';
import { StandingFacts } from '@/components/okr/standing-facts';
import { aimText, dateText, valueText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { CodeChip } from '@/components/ui/code-chip';
import { Facts } from '@/components/ui/facts';
import { percentText } from '@/components/ui/percent-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Client } from '@/lib/client/types';
import type { KeyResultHistory } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Edit from '~icons/lucide/pencil';
import CheckIn from '~icons/lucide/ruler';
import styles from './head.module.css';

export interface HeadProps {
  client: Client;
  router: Router;
  history: KeyResultHistory;
}

/** What the key result is, where it stands, and what can be done to it. */
export function Head({ client, router, history }: HeadProps) {
  const [dropping, drop] = useState(false);
  const { answer, cycle } = history;
  const { keyResult, standing, objective, owner, hitRate } = answer;
  const { metric, dropped } = keyResult;
  const isOpen = cycle.state !== 'closed' && dropped === null;
  return (
    <header class={styles.head}>
      <PagePath
        steps={[
          { text: cycle.name, href: placeOf('cycle', cycle.id) },
          { text: objective.title, href: placeOf('objective', objective.id) },
        ]}
      />
      <div class={styles.top}>
        <div class={styles.words}>
          <CodeChip code={keyResult.code} colour={keyResult.colour} />
          <h1 class={styles.title}>{keyResult.title}</h1>
        </div>
        <div class={styles.actions}>
          {isOpen && (
            <Button
              kind="primary"
              icon={CheckIn}
              onClick={() => router.edit({ kind: 'checkIn', id: keyResult.id })}
            >
              {t('keyResult.checkIn')}
            </Button>
          )}
          <Button
            icon={Edit}
            onClick={() => router.edit({ kind: 'keyResult', id: keyResult.id, within: null })}
          >
            {t('keyResult.edit')}
          </Button>
          {isOpen && <Button onClick={() => drop(true)}>{t('editor.keyResult.drop')}</Button>}
        </div>
      </div>
      {dropped && <DroppedNote dropped={dropped} />}
      <div class={styles.standing}>
        <p class={styles.value}>
          <strong>{standing.current ? valueText(metric, standing.current.value) : t('okr.noValue')}</strong>
          <span class={styles.aim}>{aimText(metric, standing.baseline?.value ?? null)}</span>
        </p>
        <div class={styles.bar}>
          <ProgressBar
            value={standing.progress}
            expected={dropped ? null : standing.expected}
            colour={keyResult.colour}
          />
          <span class={styles.percent}>
            {standing.progress === null ? '–' : percentText(standing.progress)}
          </span>
        </div>
        <StandingFacts answer={answer} />
      </div>
      <Facts>
        <PersonName person={owner} href={owner ? placeOf('person', owner.id) : undefined} />
        <span>{t('okr.endsOn', { date: dateText(keyResult.dueOn ?? cycle.endsOn) })}</span>
        {standing.insideShare !== null && (
          <span>{t('okr.insideShare', { percent: percentText(standing.insideShare) })}</span>
        )}
        <HitRate hitRate={hitRate} />
        <ChangedBy revisions={history.revisions} />
      </Facts>
      {dropping && (
        <DropDialog client={client} router={router} keyResult={keyResult} onClose={() => drop(false)} />
      )}
    </header>
  );
}
