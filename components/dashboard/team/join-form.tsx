import { useState } from 'preact/hooks';
import { hostText } from '@/components/team/host-text';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import { ErrorNote } from '@/components/ui/error-note';
import { TextArea } from '@/components/ui/text-area';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import { CodeFields } from './code-fields';
import styles from './form.module.css';
import { type InvitationParts, invitationOf, isWhole, NO_PARTS } from './invitation-parts';
import { NameField } from './name-field';
import { ProviderFields } from './provider-fields';
import type { TeamAbilities } from './team-abilities';

export interface JoinFormProps {
  client: Client;
  team: TeamAbilities;
  /** The code of this space is asked for in place of a link. */
  codeOf?: string;
  /** Told of the space that was joined. */
  onJoined: (space: string) => void;
}

/** Takes an invitation, a name, and whether what is here is to be shared; joins with them. */
export function JoinForm({ client, team, codeOf, onJoined }: JoinFormProps) {
  const me = useQuery(client, 'persons.read', {}, true).value?.find(({ person }) => person.me)?.person.name;
  const [parts, setParts] = useState<InvitationParts>({ ...NO_PARTS, space: codeOf ?? '' });
  const [byCode, setByCode] = useState(codeOf !== undefined);
  const [bySignIn, setBySignIn] = useState(false);
  const [typedName, setName] = useState('');
  const [share, setShare] = useState(true);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [isJoining, setJoining] = useState(false);
  const name = me ?? typedName;
  const change = (part: Partial<InvitationParts>): void => {
    refuse(null);
    setParts({ ...parts, ...part });
  };
  const named = byCode ? null : team.readInvitation(parts.text);
  const isReady = name.trim() !== '' && isWhole(parts, byCode) && (!bySignIn || parts.issuer.trim() !== '');

  async function join(event: Event): Promise<void> {
    event.preventDefault();
    if (isJoining || !isReady) return;
    setJoining(true);
    refuse(null);
    const given = { invitation: invitationOf(parts, byCode), name: name.trim(), share };
    const { issuer, client: provided } = parts;
    try {
      // First of all: the browser asks only while it remembers the click.
      if (!(await team.askToShare())) throw new Refusal('teamConsent');
      const { space } = bySignIn
        ? await client.command('team.signIn', { ...given, issuer: issuer.trim(), client: provided.trim() })
        : await client.command('team.join', given);
      onJoined(space);
    } catch (thrown) {
      refuse(asRefusal(thrown));
    } finally {
      setJoining(false);
    }
  }

  return (
    <form class={styles.form} onSubmit={join} noValidate>
      {byCode ? (
        <CodeFields parts={parts} onChange={change} />
      ) : (
        <TextArea
          label={t('team.join.invitation')}
          hint={
            named
              ? t('team.join.names', { space: named.space, server: hostText(named.url) })
              : t('team.join.invitationHint')
          }
          error={parts.text.trim() !== '' && !named ? t('refusal.teamBadInvitation') : null}
          rows={3}
          value={parts.text}
          onInput={(text) => change({ text })}
        />
      )}
      {bySignIn && <ProviderFields parts={parts} onChange={change} />}
      {me === undefined ? (
        <NameField value={name} onInput={setName} />
      ) : (
        <p>{t('team.join.as', { name: me })}</p>
      )}
      <CheckBox
        label={t('team.join.share')}
        hint={t('team.join.shareHint')}
        checked={share}
        onChange={setShare}
      />
      {refusal && <ErrorNote refusal={refusal} onDismiss={() => refuse(null)} />}
      <div class={styles.buttons}>
        <Button kind="primary" type="submit" disabled={!isReady || isJoining}>
          {t(isJoining ? 'team.join.joining' : 'team.join.go')}
        </Button>
        {codeOf === undefined && (
          <Button kind="quiet" expanded={byCode} onClick={() => setByCode(!byCode)}>
            {t(byCode ? 'team.join.byLink' : 'team.join.byCode')}
          </Button>
        )}
        <Button kind="quiet" expanded={bySignIn} onClick={() => setBySignIn(!bySignIn)}>
          {t(bySignIn ? 'team.join.withoutSignIn' : 'team.join.bySignIn')}
        </Button>
      </div>
    </form>
  );
}
