import { momentText } from '@/components/dashboard/backup/moment-text';
import rows from '@/components/dashboard/tools/tool-rows.module.css';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { InvitationAnswer, TeamOfMembers } from '@/lib/domain/team';
import { t } from '@/lib/i18n';

export interface InvitationRowProps {
  client: Client;
  space: string;
  invitation: InvitationAnswer;
  teams: readonly TeamOfMembers[];
  onCancelled: () => void;
}

/** One invitation: as what, for whom, how often and until when; and the way to take it back. */
export function InvitationRow({ client, space, invitation, teams, onCancelled }: InvitationRowProps) {
  const { id, role, left, until, person, team } = invitation;
  const persons = useQuery(client, 'persons.read', {}, true).value ?? [];
  const whom = persons.find((one) => one.person.id === person)?.person.name;
  const into = teams.find((one) => one.id === team)?.name ?? team;
  const facts = [
    whom,
    into,
    t('team.invite.left', left),
    t('team.invite.until', { when: momentText(until) }),
  ];
  return (
    <li class={rows.row}>
      <div class={rows.what}>
        <p>{t(`team.role.${role}`)}</p>
        <p class={rows.note}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <Button
        kind="danger"
        onClick={async () => {
          const said = { text: t('team.invite.cancelled') };
          await client.attempt('team.cancelInvitation', { space, id }, said);
          onCancelled();
        }}
      >
        {t('team.invite.cancel')}
      </Button>
    </li>
  );
}
