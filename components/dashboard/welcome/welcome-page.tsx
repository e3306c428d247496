import { useState } from 'preact/hooks';
import { PageHead } from '@/components/dashboard/page-head';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client, ImportReader } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { DoneStep } from './done-step';
import { NameStep } from './name-step';
import { OkrsStep } from './okrs-step';
import styles from './welcome-page.module.css';
import { asksWho, STEPS, type Step, whereToBegin } from './where-to-begin';
import { WhoStep } from './who-step';

export interface WelcomePageProps {
  client: Client;
  router: Router;
  today: PlainDate;
  reader: ImportReader;
  assignedShortcut: () => Promise<string | null>;
}

/** The first run: who you are, what you want to achieve, and where to go next. It may be left at any step. */
export function WelcomePage(props: WelcomePageProps) {
  const { client, router, today, reader, assignedShortcut } = props;
  const persons = useQuery(client, 'persons.read', {}, true);
  const okrs = useQuery(client, 'okrs.read', { which: 'all' }, true);
  const [chosen, choose] = useState<Step | null>(null);
  const refusal = persons.error ?? okrs.error;
  if (refusal) return <ErrorNote refusal={refusal} onRetry={persons.refresh} />;
  if (!persons.value || !okrs.value) return <Skeleton lines={6} />;
  const people = persons.value;
  const step = chosen ?? whereToBegin(people, okrs.value);
  const me = people.find(({ person }) => person.me)?.person ?? null;

  function leave(): void {
    void client.attempt('settings.change', { welcomed: true });
    router.go({ page: 'okrs', editing: null });
  }

  return (
    <div class={styles.page}>
      <PageHead title={t('welcome.title')} lead={step === 'done' ? '' : t('welcome.lead')}>
        {step !== 'done' && (
          <Button kind="quiet" onClick={leave}>
            {t('welcome.skip')}
          </Button>
        )}
      </PageHead>
      <section class={styles.step} data-step={step}>
        {step !== 'done' && (
          <p class={styles.number}>{t('welcome.step', STEPS.indexOf(step) + 1, { of: STEPS.length - 1 })}</p>
        )}
        {step === 'name' && <NameStep client={client} me={me} onDone={() => choose('okrs')} />}
        {step === 'okrs' && (
          <OkrsStep
            client={client}
            today={today}
            reader={reader}
            owner={me?.name ?? null}
            cycles={okrs.value}
            onBack={() => choose('name')}
            onDone={async () => {
              const fresh = await client.command('persons.read', {});
              choose(asksWho(fresh) ? 'who' : 'done');
            }}
          />
        )}
        {step === 'who' && <WhoStep client={client} persons={people} onDone={() => choose('done')} />}
        {step === 'done' && <DoneStep assignedShortcut={assignedShortcut} onLeave={leave} />}
      </section>
    </div>
  );
}
