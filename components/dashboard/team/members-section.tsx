import { Section } from '@/components/dashboard/settings/section';
import rows from '@/components/dashboard/tools/tool-rows.module.css';
import type { Client } from '@/lib/client/types';
import type { MemberAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { FewOf } from './few-of';
import { MemberRow } from './member-row';

export interface MembersSectionProps {
  client: Client;
  space: string;
  members: readonly MemberAnswer[];
  isAdmin: boolean;
}

/** The members of a space; an admin says what each may do. */
export function MembersSection({ client, space, members, isAdmin }: MembersSectionProps) {
  return (
    <Section title={t('team.members.title')}>
      <p>{t('team.members.roles')}</p>
      <FewOf all={members} nameOf={({ name }) => name} label={t('team.members.find')}>
        {(few) => (
          <ul class={rows.list} aria-label={t('team.members.title')}>
            {few.map((member) => (
              <MemberRow
                key={member.member}
                client={client}
                space={space}
                member={member}
                isAdmin={isAdmin}
              />
            ))}
          </ul>
        )}
      </FewOf>
    </Section>
  );
}
