import { useState } from 'preact/hooks';
import { Section } from '@/components/dashboard/settings/section';
import rows from '@/components/dashboard/tools/tool-rows.module.css';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { SpacePeople, TeamOfMembers } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import Lock from '~icons/lucide/lock';
import Plus from '~icons/lucide/plus';
import { TeamEditor } from './team-editor';
import styles from './teams-section.module.css';

export interface TeamsSectionProps {
  client: Client;
  space: string;
  people: SpacePeople;
  isAdmin: boolean;
}

/** The teams of a space, open or closed, with their members; an admin makes and changes them. */
export function TeamsSection({ client, space, people, isAdmin }: TeamsSectionProps) {
  /** The team that is being changed; null: one that is being made. */
  const [editing, edit] = useState<TeamOfMembers | null | 'none'>('none');
  const { teams, members } = people;
  const namesOf = (team: TeamOfMembers): string =>
    members.flatMap(({ member, name }) => (team.members.includes(member) ? [name] : [])).join(', ');
  return (
    <Section title={t('team.teams.title')}>
      <p>{t('team.teams.lead')}</p>
      {teams.length > 0 && (
        <ul class={rows.list} aria-label={t('team.teams.title')}>
          {teams.map((team) => (
            <li key={team.id} class={rows.row} aria-label={team.name}>
              <div class={rows.what}>
                <p>
                  {!team.open && <Lock class={styles.icon} aria-hidden="true" />}
                  <strong>{team.name}</strong> {t(team.open ? 'team.teams.open' : 'team.teams.closed')}
                </p>
                <p class={rows.note}>{namesOf(team) || t('team.teams.nobody')}</p>
              </div>
              {isAdmin && <Button onClick={() => edit(team)}>{t('team.teams.change')}</Button>}
            </li>
          ))}
        </ul>
      )}
      {isAdmin && (
        <div>
          <Button icon={Plus} onClick={() => edit(null)}>
            {t('team.teams.make')}
          </Button>
        </div>
      )}
      {editing !== 'none' && (
        <TeamEditor
          client={client}
          space={space}
          team={editing}
          people={people}
          onClose={() => edit('none')}
        />
      )}
    </Section>
  );
}
