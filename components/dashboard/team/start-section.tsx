import { useState } from 'preact/hooks';
import { Section } from '@/components/dashboard/settings/section';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import { CopyButton } from './copy-button';
import styles from './form.module.css';
import { JoinForm } from './join-form';
import { isShortName, shortNameOf } from './short-name';
import steps from './start-section.module.css';
import { createSpaceSql } from './start-sql';
import type { TeamAbilities } from './team-abilities';

export interface StartSectionProps {
  client: Client;
  team: TeamAbilities;
  onJoined: (space: string) => void;
}

/** How somebody who owns a server makes a space on it and joins it as its first admin. */
export function StartSection({ client, team, onJoined }: StartSectionProps) {
  const [isOpen, open] = useState(false);
  return (
    <Section title={t('team.start.title')}>
      <p>{t('team.start.lead')}</p>
      <div>
        <Button expanded={isOpen} onClick={() => open(!isOpen)}>
          {t('team.start.show')}
        </Button>
      </div>
      {isOpen && <Steps client={client} team={team} onJoined={onJoined} />}
    </Section>
  );
}

function Steps({ client, team, onJoined }: StartSectionProps) {
  const [name, setName] = useState('');
  const [typedId, setId] = useState<string | null>(null);
  const [hasCode, haveCode] = useState(false);
  const id = typedId ?? shortNameOf(name);
  const isNamed = name.trim() !== '' && isShortName(id);
  return (
    <ol class={steps.steps}>
      <li>
        <p>{t('team.start.install')}</p>
        <div class={styles.buttons}>
          <CopyButton text={team.installSql} copyText={team.copyText}>
            {t('team.start.copySql')}
          </CopyButton>
          <Button
            kind="quiet"
            onClick={async () => team.saveFile('throughline-install.sql', [await team.installSql()])}
          >
            {t('team.start.saveSql')}
          </Button>
          <Button
            kind="quiet"
            onClick={async () => team.saveFile('throughline-owners-guide.md', [await team.ownersGuide()])}
          >
            {t('team.start.saveGuide')}
          </Button>
        </div>
      </li>
      <li>
        <p>{t('team.start.name')}</p>
        <div class={styles.row}>
          <TextField label={t('team.space.name')} value={name} onInput={setName} maxLength={80} />
          <TextField
            label={t('team.space.short')}
            value={id}
            onInput={setId}
            error={id !== '' && !isShortName(id) ? t('team.space.shortHint') : null}
            hint={t('team.space.shortHint')}
            maxLength={40}
          />
        </div>
        {isNamed && (
          <div class={steps.line}>
            <code>{createSpaceSql(id, name.trim())}</code>
            <CopyButton text={() => createSpaceSql(id, name.trim())} copyText={team.copyText}>
              {t('team.copy')}
            </CopyButton>
          </div>
        )}
      </li>
      <li>
        <p>{t('team.start.join')}</p>
        {hasCode ? (
          <JoinForm key={id} client={client} team={team} codeOf={id} onJoined={onJoined} />
        ) : (
          <div>
            <Button onClick={() => haveCode(true)}>{t('team.start.haveCode')}</Button>
          </div>
        )}
      </li>
    </ol>
  );
}
