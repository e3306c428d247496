import { useState } from 'preact/hooks';
import { Section } from '@/components/dashboard/settings/section';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { Countdown } from './countdown';
import { ShownLink } from './shown-link';
import type { TeamAbilities } from './team-abilities';

export interface PairSectionProps {
  client: Client;
  team: TeamAbilities;
  space: SpaceAnswer;
}

/** Makes a link with which another browser of the same person joins, good once and for ten minutes. */
export function PairSection({ client, team, space }: PairSectionProps) {
  const [made, make] = useState<{ link: string; until: number } | null>(null);
  return (
    <Section title={t('team.pair.title')}>
      <p>{t('team.pair.lead')}</p>
      {made && (
        <Countdown key={made.link} until={made.until} over={t('team.pair.over')}>
          <ShownLink
            link={made.link}
            label={t('team.pair.link')}
            message={t('team.pair.message', { space: space.name, link: made.link })}
            copyText={team.copyText}
          />
        </Countdown>
      )}
      <div>
        <Button
          kind={made ? 'quiet' : 'plain'}
          onClick={async () => make(await client.attempt('team.pair', { space: space.id }))}
        >
          {t(made ? 'team.pair.again' : 'team.pair.make')}
        </Button>
      </div>
    </Section>
  );
}
