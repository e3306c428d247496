import { useState } from 'preact/hooks';
import { Gone } from '@/components/dashboard/gone';
import { Section } from '@/components/dashboard/key-result/section';
import { PageHead } from '@/components/dashboard/page-head';
import { placeOf } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { KeyResultLine } from '@/components/okr/key-result-line';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Facts } from '@/components/ui/facts';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PersonOverview } from '@/lib/domain/overview';
import { t } from '@/lib/i18n';
import { MergeDialog } from './merge-dialog';
import styles from './person-page.module.css';
import { RenameDialog } from './rename-dialog';

export interface PersonPageProps {
  client: Client;
  router: Router;
  id: string;
}

/** One person: what they are called, what they answer for, and whom they turned out to be. */
export function PersonPage({ client, router, id }: PersonPageProps) {
  const { value, error, loading, refresh } = useQuery(client, 'person.read', { id }, id);
  return (
    <>
      {error && <ErrorNote refusal={error} onRetry={refresh} />}
      {!value && loading && <Skeleton lines={6} />}
      {!value && !loading && !error && <Gone title={t('people.gone')} hint={t('people.goneHint')} />}
      {value && <Shown client={client} router={router} overview={value} />}
    </>
  );
}

function Shown({ client, router, overview }: Omit<PersonPageProps, 'id'> & { overview: PersonOverview }) {
  const [open, show] = useState<'rename' | 'merge' | null>(null);
  const { person, objectives, keyResults } = overview;
  const close = (): void => show(null);
  return (
    <div class={styles.page}>
      <PageHead title={person.name} path={[{ text: t('dashboard.people'), href: '#people' }]}>
        <Button onClick={() => show('rename')}>{t('people.rename')}</Button>
        <Button onClick={() => show('merge')}>{t('people.merge')}</Button>
        {!person.isMe && (
          <Button
            onClick={() =>
              void client.attempt('person.isMe', { id: person.id }, { text: t('settings.identitySaved') })
            }
          >
            {t('people.isMe')}
          </Button>
        )}
      </PageHead>
      <Known overview={overview} />
      <Section title={t('people.owned')}>
        {objectives.length + keyResults.length === 0 && <p class={styles.quiet}>{t('people.ownsNothing')}</p>}
        {objectives.length > 0 && (
          <ul class={styles.list} aria-label={t('okr.objectives')}>
            {objectives.map(({ id, title, cycleName }) => (
              <li key={id} class={styles.objective}>
                <a href={placeOf('objective', id)}>{title}</a>
                <span class={styles.quiet}>{cycleName}</span>
              </li>
            ))}
          </ul>
        )}
        {keyResults.length > 0 && (
          <ul class={styles.list} aria-label={t('objective.keyResults')}>
            {keyResults.map((answer) => (
              <li key={answer.keyResult.id} class={styles.keyResult}>
                <KeyResultLine
                  answer={answer}
                  onOpen={() => router.go({ page: 'keyResult', id: answer.keyResult.id, editing: null })}
                />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {open === 'rename' && <RenameDialog client={client} person={person} onClose={close} />}
      {open === 'merge' && <MergeDialog client={client} router={router} person={person} onClose={close} />}
    </div>
  );
}

function Known({ overview: { person, formerNames, tools } }: { overview: PersonOverview }) {
  const facts = [
    person.isMe && t('people.youAre'),
    formerNames.length > 0 && t('people.formerly', { names: formerNames.join(', ') }),
    tools.length > 0 && t('people.metIn', { tools: tools.join(', ') }),
  ].filter((fact) => fact !== false);
  if (facts.length === 0) return null;
  return (
    <Facts>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </Facts>
  );
}
