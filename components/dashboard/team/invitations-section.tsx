import { useState } from 'preact/hooks';
import { Section } from '@/components/dashboard/settings/section';
import rows from '@/components/dashboard/tools/tool-rows.module.css';
import type { Client } from '@/lib/client/types';
import { useMinute } from '@/lib/client/use-minute';
import type { SpaceAnswer, SpacePeople } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { InvitationRow } from './invitation-row';
import { InviteForm } from './invite-form';
import { ShownLink } from './shown-link';
import type { TeamAbilities } from './team-abilities';

export interface InvitationsSectionProps {
  client: Client;
  team: TeamAbilities;
  space: SpaceAnswer;
  people: SpacePeople;
}

/** Invites people, and lists the invitations that are still good. */
export function InvitationsSection({ client, team, space, people }: InvitationsSectionProps) {
  const now = useMinute();
  const [made, make] = useState<{ id: string; link: string } | null>(null);
  const good = people.invitations.filter(({ left, until }) => left > 0 && until > now);
  return (
    <Section title={t('team.invite.title')}>
      <InviteForm client={client} space={space.id} people={people} onMade={make} />
      {made && (
        <ShownLink
          link={made.link}
          label={t('team.invite.link')}
          message={t('team.invite.message', { space: space.name, link: made.link })}
          copyText={team.copyText}
        />
      )}
      {good.length > 0 && <p>{t('team.invite.open')}</p>}
      {good.length > 0 && (
        <ul class={rows.list} aria-label={t('team.invite.open')}>
          {good.map((invitation) => (
            <InvitationRow
              key={invitation.id}
              client={client}
              space={space.id}
              invitation={invitation}
              teams={people.teams}
              onCancelled={() => made?.id === invitation.id && make(null)}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
