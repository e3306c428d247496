import { useState } from 'preact/hooks';
import rows from '@/components/dashboard/tools/tool-rows.module.css';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { Client } from '@/lib/client/types';
import { type MemberAnswer, ROLES, type Role } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import { DeviceList } from './device-list';
import { SureButton } from './sure-button';

export interface MemberRowProps {
  client: Client;
  space: string;
  member: MemberAnswer;
  isAdmin: boolean;
}

/** One member: name and role, whether switched off, and for an admin what changes that, with their browsers. */
export function MemberRow({ client, space, member, isAdmin }: MemberRowProps) {
  const [showsDevices, showDevices] = useState(false);
  const { member: id, name, role, off, isMe, devices } = member;
  const set = (part: { role?: Role; off?: boolean }, text: string): void =>
    void client.attempt('team.setMember', { space, member: id, name, role, off, ...part }, { text });
  return (
    <li class={rows.row} aria-label={name}>
      <div class={rows.what}>
        <p>
          <strong>{name}</strong>
          {isMe && ` ${t('team.members.you')}`}
        </p>
        <p class={off ? rows.warning : rows.note}>
          {off ? t('team.members.off') : t(`team.roleMeans.${role}`)}
        </p>
      </div>
      {isAdmin ? (
        <div class={rows.buttons}>
          <Select
            label={t('team.members.roleOf', { name })}
            labelHidden
            value={role}
            options={ROLES.map((each) => ({ value: each, text: t(`team.role.${each}`) }))}
            onChange={(chosen) => set({ role: chosen }, t('team.members.changed', { name }))}
          />
          {devices.length > 0 && (
            <Button kind="quiet" expanded={showsDevices} onClick={() => showDevices(!showsDevices)}>
              {t('team.devices.count', devices.length)}
            </Button>
          )}
          {off ? (
            <Button onClick={() => set({ off: false }, t('team.members.changed', { name }))}>
              {t('team.members.switchOn')}
            </Button>
          ) : (
            !isMe && (
              <SureButton
                text={t('team.members.switchOff')}
                question={t('team.members.offMeans', { name })}
                onSure={() => set({ off: true }, t('team.members.changed', { name }))}
              />
            )
          )}
        </div>
      ) : (
        <span class={rows.note}>{t(`team.role.${role}`)}</span>
      )}
      {showsDevices && <DeviceList client={client} space={space} devices={devices} />}
    </li>
  );
}
