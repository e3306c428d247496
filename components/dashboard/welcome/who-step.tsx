import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { PersonAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './step.module.css';

/** Asks which of those who own key results is the person here. */
export function WhoStep(props: { client: Client; persons: readonly PersonAnswer[]; onDone: () => void }) {
  const { client, persons, onDone } = props;
  const [chosen, choose] = useState<string | null>(null);
  const group = useId();
  const owners = persons.filter(({ owns }) => owns > 0);

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (chosen === null || (await client.attempt('person.isMe', { id: chosen }))) onDone();
  }

  return (
    <form class={styles.form} onSubmit={save}>
      <div>
        <h2 class={styles.title}>{t('welcome.who.title')}</h2>
        <p class={styles.why}>{t('welcome.who.why')}</p>
      </div>
      <fieldset class={styles.people} aria-label={t('welcome.who.title')}>
        {owners.map(({ person, owns }) => (
          <label key={person.id} class={styles.person}>
            <input
              type="radio"
              name={group}
              checked={chosen === person.id}
              onChange={() => choose(person.id)}
            />
            <span class={styles.name}>{person.name}</span>
            <span class={styles.note}>{t('welcome.who.owns', owns)}</span>
          </label>
        ))}
        <label class={styles.person}>
          <input type="radio" name={group} checked={chosen === null} onChange={() => choose(null)} />
          <span class={styles.name}>{t('welcome.who.nobody')}</span>
        </label>
      </fieldset>
      <div class={styles.actions}>
        <span class={styles.gap} />
        <Button kind="primary" type="submit">
          {t('welcome.next')}
        </Button>
      </div>
    </form>
  );
}
