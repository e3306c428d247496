import type { ComponentType } from 'preact';
import type { Status } from '@/lib/domain/status';
import { t } from '@/lib/i18n';
import OnTrack from '~icons/lucide/circle-check';
import NoData from '~icons/lucide/circle-dashed';
import Early from '~icons/lucide/circle-dot';
import Outdated from '~icons/lucide/history';
import OffTrack from '~icons/lucide/octagon-x';
import Behind from '~icons/lucide/triangle-alert';
import { classNames } from './class-names';
import styles from './status-pill.module.css';

const ICONS: Record<Status, ComponentType<{ class?: string; 'aria-hidden'?: 'true' }>> = {
  noData: NoData,
  outdated: Outdated,
  early: Early,
  onTrack: OnTrack,
  behind: Behind,
  offTrack: OffTrack,
};

/** A computed status as shape and word; `underlying` is what an outdated one would be. */
export function StatusPill({ status, underlying }: { status: Status; underlying?: Status | null }) {
  const Icon = ICONS[status];
  return (
    <span class={classNames(styles.pill, styles[status])}>
      <Icon class={styles.icon ?? ''} aria-hidden="true" />
      <span>
        {underlying && underlying !== status
          ? t('status.andUnderlying', {
              status: t(`status.${status}`),
              underlying: t(`status.${underlying}`),
            })
          : t(`status.${status}`)}
      </span>
    </span>
  );
}
