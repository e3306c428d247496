import { useState } from 'preact/hooks';
import { SharingMark } from '@/components/team/sharing-mark';
import { IconButton } from '@/components/ui/icon-button';
import type { Client, FromFrame, PageView } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import Dashboard from '~icons/lucide/layout-dashboard';
import Switches from '~icons/lucide/sliders-horizontal';
import Close from '~icons/lucide/x';
import styles from './header.module.css';
import { SiteSwitches } from './site-switches';

export interface HeaderProps {
  client: Client;
  view: PageView | null;
  onPage: (command: FromFrame) => void;
  onDashboard: (place: string) => void;
}

/** The sidebar's name, how it stands on this site, the way to the dashboard, and the cross. */
export function Header({ client, view, onPage, onDashboard }: HeaderProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <header class={styles.header}>
        <h1 class={styles.name}>Throughline</h1>
        <SharingMark client={client} onDashboard={onDashboard} />
        {view && (
          <IconButton
            label={t('sidebar.site')}
            icon={Switches}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
        <IconButton label={t('sidebar.dashboard')} icon={Dashboard} onClick={() => onDashboard('')} />
        <IconButton label={t('sidebar.close')} icon={Close} onClick={() => onPage({ command: 'close' })} />
      </header>
      {view && open && <SiteSwitches view={view} onPage={onPage} />}
    </>
  );
}
