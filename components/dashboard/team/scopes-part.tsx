import { Section } from '@/components/dashboard/settings/section';
import rows from '@/components/dashboard/tools/tool-rows.module.css';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { ScopeAnswer, SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { FewOf } from './few-of';
import { ScopeRow } from './scope-row';

/** In this order, and each under its own heading. */
const KINDS = [
  'organisation',
  'team',
  'container',
  'objective',
] as const satisfies readonly ScopeAnswer['of'][];

/** What of a space this browser follows, what it holds of that, and what it keeps for good. */
export function ScopesPart({ client, space }: { client: Client; space: SpaceAnswer }) {
  const { value, error, refresh } = useQuery(client, 'team.scopes', { space: space.id }, space.id);
  const figures = useQuery(client, 'team.figures', { space: space.id }, space.id).value;
  const counted = new Map(figures?.containers.map((one) => [one.scope, one]));
  if (error) return <ErrorNote refusal={error} onRetry={refresh} />;
  if (!value) return <Skeleton lines={6} />;
  const shown = KINDS.map((kind) => ({ kind, scopes: value.filter(({ of }) => of === kind) }));
  return (
    <>
      <p>{t('team.scopes.lead')}</p>
      {shown
        .filter(({ scopes }) => scopes.length > 0)
        .map(({ kind, scopes }) => (
          <Section key={kind} title={t(`team.scopes.${kind}`)}>
            {kind === 'container' && <p>{t('team.scopes.pinShares')}</p>}
            <FewOf all={scopes} nameOf={({ title }) => title} label={t('team.scopes.find')}>
              {(few) => (
                <ul class={rows.list} aria-label={t(`team.scopes.${kind}`)}>
                  {few.map((scope) => (
                    <ScopeRow
                      key={scope.scope}
                      client={client}
                      space={space.id}
                      scope={scope}
                      figures={counted.get(scope.scope) ?? null}
                    />
                  ))}
                </ul>
              )}
            </FewOf>
          </Section>
        ))}
    </>
  );
}
