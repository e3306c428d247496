import { Section } from '@/components/dashboard/settings/section';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { useMinute } from '@/lib/client/use-minute';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import Sync from '~icons/lucide/refresh-cw';
import { ComeBack, isShutOut } from './come-back';
import form from './form.module.css';
import { Locked } from './locked';
import { RefusedSection } from './refused-section';
import { SpaceFacts } from './space-facts';
import { StateLine } from './state-line';
import type { TeamAbilities } from './team-abilities';

export interface StatePartProps {
  client: Client;
  team: Pick<TeamAbilities, 'askToShare'>;
  space: SpaceAnswer;
}

/** How sharing goes: what was sent and received when, what is in the way, and what was not taken. */
export function StatePart({ client, team, space }: StatePartProps) {
  const now = useMinute();
  const { id, state, trouble, lastSyncedAt, byPolicy, dropped } = space;
  const allow = async (): Promise<void> => {
    if (await team.askToShare()) await client.attempt('team.syncNow', { space: id });
  };
  return (
    <>
      <Section title={t('team.part.state')}>
        <StateLine space={space} now={now} />
        <SpaceFacts space={space} />
        {isShutOut(space) && <ComeBack client={client} space={space} />}
        {byPolicy && <Locked>{t('team.byPolicy')}</Locked>}
        {dropped > 0 && <p>{t('team.dropped', dropped)}</p>}
        <div class={form.buttons}>
          {trouble === 'consent' && (
            <Button kind="primary" onClick={() => void allow()}>
              {t('team.again.allow')}
            </Button>
          )}
          <Button
            icon={Sync}
            disabled={state === 'syncing' || state === 'leaving'}
            onClick={() => void client.attempt('team.syncNow', { space: id })}
          >
            {t('team.syncNow')}
          </Button>
        </div>
        {lastSyncedAt !== null && (
          <p>
            <a href="#okrs">{t('team.toObjectives')}</a>
          </p>
        )}
      </Section>
      <RefusedSection client={client} space={id} />
    </>
  );
}
