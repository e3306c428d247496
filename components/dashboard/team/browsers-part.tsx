import { Section } from '@/components/dashboard/settings/section';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import { t } from '@/lib/i18n';
import { DeviceList } from './device-list';
import { PairSection } from './pair-section';
import type { PeoplePartProps } from './people-part';

/** The browsers of the person here, and the way to join with another one. */
export function BrowsersPart({ client, team, space, people }: PeoplePartProps) {
  const { value, error, refresh } = people;
  const me = value?.members.find(({ isMe }) => isMe);
  return (
    <>
      <PairSection client={client} team={team} space={space} />
      {error && <ErrorNote refusal={error} onRetry={refresh} />}
      {!value && !error && <Skeleton lines={3} />}
      {me && (
        <Section title={t('team.devices.title')}>
          <DeviceList client={client} space={space.id} devices={me.devices} />
        </Section>
      )}
    </>
  );
}
