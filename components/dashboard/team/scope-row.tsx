import rows from '@/components/dashboard/tools/tool-rows.module.css';
import { agoText } from '@/components/reading/ago-text';
import { CheckBox } from '@/components/ui/check-box';
import { Facts } from '@/components/ui/facts';
import type { Client } from '@/lib/client/types';
import { useMinute } from '@/lib/client/use-minute';
import type { ContainerFigures, ScopeAnswer } from '@/lib/domain/team';
import { intlLocale, t } from '@/lib/i18n';

export interface ScopeRowProps {
  client: Client;
  space: string;
  scope: ScopeAnswer;
  /** What the server counts over everything in it; null where it told of nothing. */
  figures: ContainerFigures | null;
}

/** One scope: whether it is followed, what is here of it, and the switch that keeps it followed. */
export function ScopeRow({ client, space, scope, figures }: ScopeRowProps) {
  const now = useMinute();
  const { title, of, pinned, always, usedAt, holds } = scope;
  const name = title || t(of === 'organisation' ? 'team.scopes.everybody' : 'team.scopes.unnamed');
  const held = [
    holds.checkIns > 0 && t('team.scopes.checkIns', holds.checkIns),
    holds.ties > 0 && t('team.scopes.ties', holds.ties),
    holds.tasks > 0 && t('team.scopes.tasks', holds.tasks),
  ].filter((one) => one !== false);
  return (
    <li class={rows.row} aria-label={name}>
      <div class={rows.what}>
        <p>{name}</p>
        <Facts>
          <span>{followedText(scope, now)}</span>
          {usedAt !== null && of !== 'organisation' && (
            <span>{held.length === 0 ? t('team.scopes.empty') : listed(held)}</span>
          )}
          {figures && <span>{t('team.scopes.figures', { tied: figures.tied, untied: figures.untied })}</span>}
        </Facts>
      </div>
      {!always && (
        <CheckBox
          label={t('team.scopes.pin')}
          checked={pinned}
          onChange={(on) => void client.attempt('team.pin', { space, scope: scope.scope, pinned: on })}
        />
      )}
    </li>
  );
}

function listed(texts: string[]): string {
  return new Intl.ListFormat(intlLocale(), { type: 'unit' }).format(texts);
}

function followedText({ always, pinned, usedAt }: ScopeAnswer, now: number): string {
  if (always) return t('team.scopes.always');
  if (pinned) return t('team.scopes.pinned');
  return usedAt === null
    ? t('team.scopes.notFollowed')
    : t('team.scopes.used', { ago: agoText(now - usedAt) });
}
