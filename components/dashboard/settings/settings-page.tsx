import { PageHead } from '@/components/dashboard/page-head';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import { IdentitySection } from './identity-section';
import { LookSection } from './look-section';
import { PrivateSection } from './private-section';
import { Section } from './section';
import styles from './settings-page.module.css';
import { ShortcutSection } from './shortcut-section';

/** What only the browser can tell or do. */
export interface BrowserSettings {
  /** The assigned key, as the browser writes it; null when none is. */
  assignedShortcut: () => Promise<string | null>;
  /** Opens the browser's page for shortcuts; false where it has to be opened by hand. */
  openShortcutSettings: () => Promise<boolean>;
  /** Whether the extension runs in private windows; null when the browser does not tell. */
  isAllowedInPrivate: () => Promise<boolean | null>;
}

export interface SettingsPageProps {
  client: Client;
  router: Router;
  browserSettings: BrowserSettings;
}

/** Who you are, how it looks, its key, and what is kept. */
export function SettingsPage({ client, router, browserSettings }: SettingsPageProps) {
  return (
    <>
      <PageHead title={t('settings.heading')} />
      <div class={styles.sections}>
        <IdentitySection client={client} />
        <LookSection client={client} />
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
