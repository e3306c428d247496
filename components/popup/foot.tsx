import { useState } from 'preact/hooks';
import { SharingMark } from '@/components/team/sharing-mark';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import Dashboard from '~icons/lucide/layout-dashboard';
import Sidebar from '~icons/lucide/panel-right';
import styles from './foot.module.css';

export interface FootProps {
  client: Client;
  /** Opens the dashboard at a place. */
  openDashboard: (place: string) => void;
  openSidebar: () => Promise<boolean>;
}

/** The ways from the popup to the other surfaces. */
export function Foot(props: FootProps) {
  const [failed, setFailed] = useState(false);
  return (
    <footer class={styles.foot}>
      {failed && <p role="alert">{t('popup.noSidebar')}</p>}
      <div class={styles.row}>
        <Button kind="quiet" icon={Dashboard} onClick={() => props.openDashboard('#okrs')}>
          {t('popup.dashboard')}
        </Button>
        <SharingMark client={props.client} onDashboard={props.openDashboard} />
        <Button kind="quiet" icon={Sidebar} onClick={async () => setFailed(!(await props.openSidebar()))}>
          {t('popup.sidebar')}
        </Button>
      </div>
    </footer>
  );
}
