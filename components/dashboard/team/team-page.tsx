import { Gone } from '@/components/dashboard/gone';
import { PageHead } from '@/components/dashboard/page-head';
import type { Router } from '@/components/dashboard/router';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import { Beginning } from './beginning';
import { isPart } from './part';
import { SpaceList } from './space-list';
import { SpacePage } from './space-page';
import type { TeamAbilities } from './team-abilities';

export interface TeamPageProps {
  client: Client;
  router: Router;
  team: TeamAbilities;
  /** The space to show; null: the only one, or all of them. */
  space: string | null;
  /** The part of the page that its address names; null for the first. */
  part: string | null;
}

/** Team sharing: how to begin while no space is joined, then each space with its people and how it goes. */
export function TeamPage({ client, router, team, space, part }: TeamPageProps) {
  const read = useQuery(client, 'team.read', {}, true);
  const answer = read.value;
  if (!answer) {
    return (
      <>
        <PageHead title={t('team.heading')} />
        {read.error ? <ErrorNote refusal={read.error} onRetry={read.refresh} /> : <Skeleton lines={6} />}
      </>
    );
  }
  const { spaces, enrolment } = answer;
  if (space === null && (spaces.length === 0 || part === 'join')) {
    return (
      <Beginning
        client={client}
        router={router}
        team={team}
        enrolment={enrolment}
        isFirst={spaces.length === 0}
      />
    );
  }
  const shown =
    space === null && spaces.length === 1 && !enrolment ? spaces[0] : spaces.find(({ id }) => id === space);
  if (shown) {
    return (
      <SpacePage
        key={shown.id}
        client={client}
        team={team}
        space={shown}
        part={isPart(part) ? part : 'state'}
      />
    );
  }
  if (space !== null) return <Gone title={t('team.notJoined')} hint={t('team.notJoinedHint')} />;
  return <SpaceList spaces={spaces} />;
}
