import { Locked } from '@/components/dashboard/team/locked';
import { hostText } from '@/components/team/host-text';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import { Section } from './section';

/** What the organisation's policy has set and nobody changes here, with the way to where it is told; nothing without one. */
export function PolicySection({ client }: { client: Client }) {
  const team = useQuery(client, 'team.read', {}, true).value;
  const patches = useQuery(client, 'patches.read', {}, true).value?.patches.filter(({ id }) => id === null);
  const spaces = team?.spaces.filter(({ byPolicy }) => byPolicy) ?? [];
  const enrolment = team?.enrolment ?? null;
  const patchCount = patches?.length ?? 0;
  if (spaces.length === 0 && !enrolment && patchCount === 0) return null;
  return (
    <Section title={t('settings.policy.title')}>
      {spaces.map(({ id, name, url }) => (
        <Locked key={id}>
          {t('settings.policy.space', { name, server: hostText(url) })}{' '}
          <a href={`#team/${id}`}>{t('settings.policy.toSpace')}</a>
        </Locked>
      ))}
      {enrolment && (
        <Locked>
          {t('team.enrol.lead', {
            space: enrolment.space,
            server: hostText(enrolment.url),
          })}{' '}
          <a href="#team">{t('settings.policy.toSpace')}</a>
        </Locked>
      )}
      {patchCount > 0 && (
        <Locked>
          {t('settings.policy.patches', patchCount)} <a href="#tools">{t('settings.policy.toPatches')}</a>
        </Locked>
      )}
    </Section>
  );
}
