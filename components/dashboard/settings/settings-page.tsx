import { PageHead } from '@/components/dashboard/page-head';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import type { BrowserSettings } from './browser-settings';
import { IdentitySection } from './identity-section';
import { LinesSection } from './lines-section';
import { LookSection } from './look-section';
import { MutedSection } from './muted-section';
import { PolicySection } from './policy-section';
import { PrivateSection } from './private-section';
import { ReminderSection } from './reminder-section';
import { Section } from './section';
import styles from './settings-page.module.css';
import { ShortcutSection } from './shortcut-section';

export interface SettingsPageProps {
  client: Client;
  router: Router;
  browserSettings: BrowserSettings;
}

/**
 * What the organisation has set, who you are, when you are reminded, how it looks, what you want to be told and what not,
 * its key, and what is kept.
 */
export function SettingsPage({ client, router, browserSettings }: SettingsPageProps) {
  return (
    <>
      <PageHead title={t('settings.heading')} />
      <div class={styles.sections}>
        <PolicySection client={client} />
        <IdentitySection client={client} />
        <ReminderSection client={client} />
        <LookSection client={client} />
        <MutedSection client={client} />
        <LinesSection client={client} />
        <ShortcutSection {...browserSettings} />
        <PrivateSection isAllowed={browserSettings.isAllowedInPrivate} />
        <Section title={t('settings.privacy')}>
          <p class={styles.lead}>{t('settings.privacyLead')}</p>
          <p>{t('settings.privacyStored')}</p>
          <p>{t('settings.privacyRead')}</p>
          <p>{t('settings.privacyRemoved')}</p>
        </Section>
        <div>
          <Button kind="quiet" onClick={() => router.go({ page: 'welcome' })}>
            {t('settings.welcome')}
          </Button>
        </div>
      </div>
    </>
  );
}
