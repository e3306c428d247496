import rows from '@/components/dashboard/tools/tool-rows.module.css';
import { agoText } from '@/components/reading/ago-text';
import type { Client } from '@/lib/client/types';
import { useMinute } from '@/lib/client/use-minute';
import type { DeviceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import styles from './device-list.module.css';
import { SureButton } from './sure-button';

export interface DeviceListProps {
  client: Client;
  space: string;
  devices: readonly DeviceAnswer[];
}

/** Browsers that a member has joined with, each with when it was last seen and the way to shut it out. */
export function DeviceList({ client, space, devices }: DeviceListProps) {
  const now = useMinute();
  if (devices.length === 0) return <p class={rows.note}>{t('team.devices.none')}</p>;
  return (
    <ul class={styles.list}>
      {devices.map((device) => (
        <li key={device.id} class={rows.row} aria-label={device.label}>
          <div class={rows.what}>
            <p>
              {device.label}
              {device.isThis && ` ${t('team.devices.this')}`}
            </p>
            <p class={rows.note}>{usedText(device, now)}</p>
          </div>
          {!device.isThis && (
            <SureButton
              text={t('team.devices.revoke')}
              question={t('team.devices.revokeMeans', { label: device.label })}
              onSure={() =>
                void client.attempt(
                  'team.revokeDevice',
                  { space, device: device.id },
                  { text: t('team.devices.revoked', { label: device.label }) },
                )
              }
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function usedText({ usedAt, until }: DeviceAnswer, now: number): string {
  if (until < now) return t('team.devices.expired');
  return usedAt === null ? t('team.devices.unused') : t('team.devices.used', { ago: agoText(now - usedAt) });
}
