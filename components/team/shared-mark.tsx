import { type Placed, sharedPlace } from '@/lib/domain/shared-place';
import { t } from '@/lib/i18n';
import Closed from '~icons/lucide/lock';
import Own from '~icons/lucide/user';
import Shared from '~icons/lucide/users';
import styles from './shared-mark.module.css';
import type { NamedSpace } from './use-spaces';

export interface SharedMarkProps {
  of: Placed;
  spaces: readonly NamedSpace[];
  /** The sign alone, where there is no room for a name: the pointer and a screen reader are told it. */
  brief?: boolean;
}

/** With whom something is shared, or that it is the person's alone; nothing while no space is joined. */
export function SharedMark({ of, spaces, brief = false }: SharedMarkProps) {
  if (spaces.length === 0) return null;
  const place = sharedPlace(of);
  const space = spaces.find(({ id }) => id === place?.space);
  const team = space?.teams.find(({ id }) => id === place?.team);
  const isClosed = team ? !team.open : false;
  const Icon = place === null ? Own : isClosed ? Closed : Shared;
  if (brief) {
    const words =
      place === null ? t('team.place.ownMeans') : t('team.place.with', { place: placeText(of, spaces) });
    return (
      <span class={styles.mark} role="img" aria-label={words} title={words}>
        <Icon class={styles.icon} aria-hidden="true" />
      </span>
    );
  }
  return (
    <span class={styles.mark} title={meansOf(place !== null, isClosed)}>
      <Icon class={styles.icon} aria-hidden="true" />
      {placeText(of, spaces)}
    </span>
  );
}

/** With whom something is shared, in a word: a team's name, or the space's. */
export function placeText(of: Placed, spaces: readonly NamedSpace[]): string {
  const place = sharedPlace(of);
  if (place === null) return t('team.place.own');
  const space = spaces.find(({ id }) => id === place.space);
  const team = space?.teams.find(({ id }) => id === place.team);
  return team?.name ?? place.team ?? space?.name ?? place.space;
}

function meansOf(isShared: boolean, isClosed: boolean): string {
  if (!isShared) return t('team.place.ownMeans');
  return t(isClosed ? 'team.place.closedMeans' : 'team.place.sharedMeans');
}
