import { PageHead } from '@/components/dashboard/page-head';
import sections from '@/components/dashboard/tools/tools-page.module.css';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { BrowsersPart } from './browsers-part';
import { PARTS, placeOfPart, type SpacePart } from './part';
import { PeoplePart } from './people-part';
import { ScopesPart } from './scopes-part';
import { SettingsPart } from './settings-part';
import styles from './space-page.module.css';
import { StatePart } from './state-part';
import type { TeamAbilities } from './team-abilities';

export interface SpacePageProps {
  client: Client;
  team: TeamAbilities;
  space: SpaceAnswer;
  part: SpacePart;
}

/** One space: how sharing goes, who is in it, what of it is here, and how it is set. */
export function SpacePage(props: SpacePageProps) {
  const { space, part } = props;
  return (
    <>
      <PageHead title={space.name} path={[{ text: t('team.heading'), href: '#team' }]}>
        <a href="#team?part=join">{t('team.joinAnother')}</a>
      </PageHead>
      <nav class={styles.parts} aria-label={t('team.parts')}>
        {PARTS.map((each) => (
          <a
            key={each}
            class={styles.part}
            href={placeOfPart(space.id, each)}
            aria-current={each === part ? 'page' : undefined}
          >
            {t(`team.part.${each}`)}
          </a>
        ))}
      </nav>
      <div class={sections.sections}>
        <Shown {...props} />
      </div>
    </>
  );
}

function Shown({ client, team, space, part }: SpacePageProps) {
  const asksServer = part === 'people' || part === 'browsers';
  const people = useQuery(client, 'team.people', asksServer ? { space: space.id } : null, space.id);
  switch (part) {
    case 'state':
      return <StatePart client={client} team={team} space={space} />;
    case 'people':
      return <PeoplePart client={client} team={team} space={space} people={people} />;
    case 'browsers':
      return <BrowsersPart client={client} team={team} space={space} people={people} />;
    case 'scopes':
      return <ScopesPart client={client} space={space} />;
    case 'space':
      return <SettingsPart client={client} space={space} />;
  }
}
