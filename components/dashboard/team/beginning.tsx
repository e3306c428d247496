import { PageHead } from '@/components/dashboard/page-head';
import type { Router } from '@/components/dashboard/router';
import { Section } from '@/components/dashboard/settings/section';
import sections from '@/components/dashboard/tools/tools-page.module.css';
import type { Client } from '@/lib/client/types';
import type { EnrolmentAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { EnrolSection } from './enrol-section';
import { JoinForm } from './join-form';
import { StartSection } from './start-section';
import type { TeamAbilities } from './team-abilities';

export interface BeginningProps {
  client: Client;
  router: Router;
  team: TeamAbilities;
  enrolment: EnrolmentAnswer | null;
  /** No space is joined yet. */
  isFirst: boolean;
}

/** What sharing means, and the ways in. */
export function Beginning({ client, router, team, enrolment, isFirst }: BeginningProps) {
  const enter = (space: string): void => router.go({ page: 'space', id: space, editing: null });
  return (
    <>
      <PageHead
        title={t(isFirst ? 'team.heading' : 'team.joinAnother')}
        {...(isFirst ? {} : { path: [{ text: t('team.heading'), href: '#team' }] })}
      />
      <div class={sections.sections}>
        {isFirst && <About />}
        {enrolment && <EnrolSection client={client} enrolment={enrolment} onJoined={enter} />}
        <Section title={t('team.join.title')}>
          <JoinForm client={client} team={team} onJoined={enter} />
        </Section>
        <StartSection team={team} client={client} onJoined={enter} />
      </div>
    </>
  );
}

function About() {
  return (
    <Section title={t('team.about.title')}>
      <p class={sections.lead}>{t('team.about.shared')}</p>
      <p>{t('team.about.kept')}</p>
      <p>{t('team.about.server')}</p>
    </Section>
  );
}
