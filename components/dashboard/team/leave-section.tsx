import { Section } from '@/components/dashboard/settings/section';
import type { Client } from '@/lib/client/types';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import form from './form.module.css';
import { Locked } from './locked';
import { SureButton } from './sure-button';

/** The way out of a space: what came from it stays as a copy of one's own, or goes. */
export function LeaveSection({ client, space }: { client: Client; space: SpaceAnswer }) {
  const { id, name, byPolicy, state, pending } = space;
  const leave = (what: 'keep' | 'wipe') => (): void =>
    void client.attempt('team.leave', { space: id, what }, { text: t('team.leave.left', { name }) });
  if (byPolicy) {
    return (
      <Section title={t('team.leave.title')}>
        <Locked>{t('team.byPolicy')}</Locked>
      </Section>
    );
  }
  if (state === 'leaving') {
    return (
      <Section title={t('team.leave.title')}>
        <p role="status">{t('team.state.leaving')}</p>
      </Section>
    );
  }
  const unsent = pending > 0 ? ` ${t('team.leave.unsent', pending)}` : '';
  return (
    <Section title={t('team.leave.title')}>
      <p>{t('team.leave.lead')}</p>
      <div class={form.buttons}>
        <SureButton
          text={t('team.leave.keep')}
          question={t('team.leave.keepMeans', { name }) + unsent}
          onSure={leave('keep')}
        />
        <SureButton
          text={t('team.leave.wipe')}
          question={t('team.leave.wipeMeans', { name }) + unsent}
          onSure={leave('wipe')}
        />
      </div>
    </Section>
  );
}
