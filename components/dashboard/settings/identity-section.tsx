import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import styles from './identity-section.module.css';
import { Section } from './section';

const NOBODY = '';
const SOMEBODY_ELSE = '+';

/** Which person is at this browser, and how they are called. */
export function IdentitySection({ client }: { client: Client }) {
  const persons = useQuery(client, 'persons.read', {}, true).value ?? [];
  const me = persons.find(({ person }) => person.me)?.person ?? null;
  const [isNew, setNew] = useState(false);

  async function choose(value: string): Promise<void> {
    setNew(value === SOMEBODY_ELSE);
    if (value === SOMEBODY_ELSE) return;
    const id = value === NOBODY ? null : value;
    await client.attempt('person.isMe', { id }, { text: t('settings.identitySaved') });
  }

  // Pressed twice, it would make two persons.
  const saving = useRef(false);
  async function save(name: string): Promise<void> {
    if (saving.current) return;
    saving.current = true;
    const saved = await client.attempt(
      'person.save',
      { id: isNew ? null : (me?.id ?? null), name },
      { text: t('settings.nameSaved') },
    );
    if (saved && (isNew || !me)) await client.attempt('person.isMe', { id: saved.id });
    saving.current = false;
    setNew(false);
  }

  return (
    <Section title={t('settings.you')}>
      <Select
        label={t('settings.identity')}
        hint={t('settings.identityHint')}
        value={isNew ? SOMEBODY_ELSE : (me?.id ?? NOBODY)}
        options={[
          { value: NOBODY, text: t('settings.nobody') },
          ...persons.map(({ person }) => ({ value: person.id, text: person.name })),
          { value: SOMEBODY_ELSE, text: t('settings.newPerson') },
        ]}
        onChange={choose}
      />
      {(isNew || me) && (
        <NameForm key={isNew ? 'new' : me?.id} name={isNew ? '' : (me?.name ?? '')} onSave={save} />
      )}
    </Section>
  );
}

function NameForm({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const [text, setText] = useState(name);
  const trimmed = text.trim();
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '' && trimmed !== name) onSave(trimmed);
      }}
    >
      <TextField label={t('settings.name')} value={text} onInput={setText} maxLength={200} />
      <Button type="submit" disabled={trimmed === '' || trimmed === name}>
        {t('settings.saveName')}
      </Button>
    </form>
  );
}
