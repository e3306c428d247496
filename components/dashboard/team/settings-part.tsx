import { useState } from 'preact/hooks';
import { Section } from '@/components/dashboard/settings/section';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { LeaveSection } from './leave-section';
import { Locked } from './locked';
import styles from './settings-part.module.css';

/** What is shared by itself, titles and name of a space, and the way out of it. */
export function SettingsPart({ client, space }: { client: Client; space: SpaceAnswer }) {
  const { id, name, titles, takesNew, role } = space;
  const isAdmin = role === 'admin';
  return (
    <>
      {role !== 'viewer' && (
        <Section title={t('team.takesNew.title')}>
          <CheckBox
            label={t('team.takesNew.on')}
            hint={t('team.takesNew.means')}
            checked={takesNew}
            onChange={(on) => void client.attempt('team.takeNew', { space: id, on })}
          />
        </Section>
      )}
      <Section title={t('team.titles.title')}>
        <CheckBox
          label={t('team.titles.on')}
          hint={t('team.titles.means')}
          checked={titles}
          disabled={!isAdmin}
          onChange={(on) => void client.attempt('team.setSpace', { space: id, name, titles: on })}
        />
        {!isAdmin && <Locked>{t('team.titles.adminsOnly')}</Locked>}
      </Section>
      {isAdmin && (
        <Section title={t('team.space.name')}>
          <NameForm
            key={name}
            name={name}
            onSave={(called) => void client.attempt('team.setSpace', { space: id, name: called, titles })}
          />
        </Section>
      )}
      <LeaveSection client={client} space={space} />
    </>
  );
}

function NameForm({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const [text, setText] = useState(name);
  const trimmed = text.trim();
  return (
    <form
      class={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '' && trimmed !== name) onSave(trimmed);
      }}
    >
      <TextField label={t('team.space.name')} labelHidden value={text} onInput={setText} maxLength={80} />
      <Button type="submit" disabled={trimmed === '' || trimmed === name}>
        {t('editor.save')}
      </Button>
    </form>
  );
}
