import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { parseNumber } from '@/lib/domain/number-format';
import { ROLES, type Role, type SpacePeople } from '@/lib/domain/team';
import { intlLocale, t } from '@/lib/i18n';
import UserPlus from '~icons/lucide/user-plus';
import form from './form.module.css';

export interface InviteFormProps {
  client: Client;
  space: string;
  people: SpacePeople;
  onMade: (made: { id: string; link: string }) => void;
}

/** At most so many may join by one invitation. */
const MOST_USES = 5_000;
const NOBODY = '';

/** Asks as what, how many, for whom and into which team somebody is invited. */
export function InviteForm({ client, space, people, onMade }: InviteFormProps) {
  const [role, setRole] = useState<Role>('member');
  const [uses, setUses] = useState('1');
  const [person, setPerson] = useState(NOBODY);
  const [team, setTeam] = useState(NOBODY);
  const persons = useQuery(client, 'persons.read', {}, true).value ?? [];
  const taken = new Set(people.members.map((member) => member.person));
  const free = persons.filter((one) => !taken.has(one.person.id));
  const number = person === NOBODY ? parseNumber(uses, intlLocale()) : 1;
  const isGood = number !== null && Number.isInteger(number) && number >= 1 && number <= MOST_USES;

  async function invite(event: Event): Promise<void> {
    event.preventDefault();
    if (!isGood) return;
    const demand = { space, role, uses: number, person: person || null, team: team || null };
    const made = await client.attempt('team.invite', demand);
    if (made) onMade(made);
  }

  return (
    <form class={form.form} onSubmit={invite} noValidate>
      <div class={form.row}>
        <Select
          label={t('team.invite.role')}
          value={role}
          options={ROLES.map((each) => ({ value: each, text: t(`team.role.${each}`) }))}
          onChange={setRole}
        />
        <Select
          label={t('team.invite.whom')}
          value={person}
          options={[
            { value: NOBODY, text: t('team.invite.anybody') },
            ...free.map((one) => ({ value: one.person.id, text: one.person.name })),
          ]}
          onChange={setPerson}
        />
        <NumberField
          label={t('team.invite.uses')}
          text={person === NOBODY ? uses : '1'}
          onInput={setUses}
          disabled={person !== NOBODY}
          error={isGood ? null : t('team.invite.usesWrong', { most: MOST_USES })}
        />
        {people.teams.length > 0 && (
          <Select
            label={t('team.invite.team')}
            value={team}
            options={[
              { value: NOBODY, text: t('team.invite.noTeam') },
              ...people.teams.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            onChange={setTeam}
          />
        )}
      </div>
      <p>{t(`team.roleMeans.${role}`)}</p>
      <div>
        <Button type="submit" icon={UserPlus} disabled={!isGood}>
          {t('team.invite.make')}
        </Button>
      </div>
    </form>
  );
}
