import { useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import type { PersonChoice } from '@/components/okr/person-choice';
import { PersonPicker } from '@/components/okr/person-picker';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { NamedPerson } from '@/lib/domain/person';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import styles from './dialog.module.css';

export interface MergeDialogProps {
  client: Client;
  router: Router;
  person: NamedPerson;
  onClose: () => void;
}

/** Asks whom a person turned out to be, and makes the two one; their page is then the other's. */
export function MergeDialog({ client, router, person, onClose }: MergeDialogProps) {
  const persons = useQuery(client, 'persons.read', {}, true).value ?? [];
  const others = persons.filter((each) => each.person.id !== person.id);
  const [choice, choose] = useState<PersonChoice | null>(null);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const into = choice?.id ?? null;

  async function merge(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (into === null) return;
    const names = { name: person.name, other: choice?.name ?? '' };
    try {
      await client.command('person.merge', { id: person.id, into }, { text: t('people.merged', names) });
      onClose();
      router.go({ page: 'person', id: into, editing: null });
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
  }

  return (
    <Dialog title={t('people.mergeTitle', { name: person.name })} onClose={onClose}>
      <form class={styles.form} onSubmit={merge}>
        <PersonPicker
          label={t('people.mergeInto')}
          hint={choice && into === null ? t('people.mergeUnknown') : undefined}
          value={choice}
          onChange={choose}
          persons={others}
          onlyKnown
        />
        <p>{t('people.mergeMeans', { name: person.name })}</p>
        {refusal && <ErrorNote refusal={refusal} />}
        <div class={styles.actions}>
          <Button onClick={onClose}>{t('editor.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={into === null}>
            {t('people.mergeDo')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
