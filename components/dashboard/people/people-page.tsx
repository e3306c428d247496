import { useState } from 'preact/hooks';
import { PageHead } from '@/components/dashboard/page-head';
import { placeOf } from '@/components/dashboard/route';
import { PersonName } from '@/components/okr/person-name';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import { TextField } from '@/components/ui/text-field';
import { useGradually } from '@/components/ui/use-gradually';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PersonAnswer } from '@/lib/domain/answers';
import { folded } from '@/lib/domain/folded';
import { t } from '@/lib/i18n';
import People from '~icons/lucide/contact-round';
import styles from './people-page.module.css';

/** Everybody who is known, those who own something first, each leading to their page. */
export function PeoplePage({ client }: { client: Client }) {
  const { value, error, loading, refresh } = useQuery(client, 'persons.read', {}, true);
  const [text, write] = useState('');
  const found = (value ?? []).filter(({ person }) => folded(person.name).includes(folded(text)));
  const drawn = useGradually(found.length);
  return (
    <>
      <PageHead title={t('dashboard.people')} lead={t('people.lead')} />
      {error && <ErrorNote refusal={error} onRetry={refresh} />}
      {!value && loading && <Skeleton lines={6} />}
      {value?.length === 0 && (
        <EmptyState icon={People} title={t('people.none')}>
          {t('people.noneHint')}
        </EmptyState>
      )}
      {value && value.length > 0 && (
        <div class={styles.search}>
          <TextField type="search" label={t('people.search')} value={text} onInput={write} />
        </div>
      )}
      {value && value.length > 0 && found.length === 0 && <p role="status">{t('people.nobodyFound')}</p>}
      <ul class={styles.list} aria-label={t('dashboard.people')}>
        {found.slice(0, drawn).map(({ person, owns }) => (
          <li key={person.id} class={styles.row}>
            <PersonName person={{ ...person, isMe: false }} href={placeOf('person', person.id)} />
            <span class={styles.fact}>{factsOf({ person, owns }).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function factsOf({ person, owns }: PersonAnswer): string[] {
  return [...(person.me ? [t('people.youAre')] : []), owns > 0 ? t('person.owns', owns) : t('people.seen')];
}
