import { useState } from 'preact/hooks';
import { Section } from '@/components/dashboard/settings/section';
import { hostText } from '@/components/team/host-text';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { Refusal } from '@/lib/domain/refusal';
import type { EnrolmentAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import styles from './form.module.css';
import { Locked } from './locked';
import { NameField } from './name-field';

export interface EnrolSectionProps {
  client: Client;
  enrolment: EnrolmentAnswer;
  onJoined: (space: string) => void;
}

/** The space that the organisation's policy names: all it may need of the person is a name, or that they sign in. */
export function EnrolSection({ client, enrolment, onJoined }: EnrolSectionProps) {
  const [name, setName] = useState('');
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [isAsking, ask] = useState(false);
  const { space, url, state, bySignIn } = enrolment;
  const isNamed = state !== 'needsName';
  const canAsk = !isAsking && (isNamed || name.trim() !== '');

  async function enrol(event: Event): Promise<void> {
    event.preventDefault();
    if (!canAsk) return;
    ask(true);
    refuse(null);
    try {
      onJoined((await client.command('team.enrol', { name: isNamed ? null : name.trim() })).space);
    } catch (thrown) {
      refuse(asRefusal(thrown));
    } finally {
      ask(false);
    }
  }

  return (
    <Section title={t('team.enrol.title')}>
      <Locked>{t('team.enrol.lead', { space, server: hostText(url) })}</Locked>
      {state === 'needsName' || state === 'needsSignIn' ? (
        <form class={styles.form} onSubmit={enrol} noValidate>
          {!isNamed && <NameField value={name} onInput={setName} />}
          <div class={styles.buttons}>
            <Button kind="primary" type="submit" disabled={!canAsk}>
              {t(bySignIn ? 'team.enrol.signIn' : 'team.join.go')}
            </Button>
          </div>
        </form>
      ) : (
        <p role="status">{t(`team.enrol.${state}`)}</p>
      )}
      {refusal && <ErrorNote refusal={refusal} onDismiss={() => refuse(null)} />}
    </Section>
  );
}
