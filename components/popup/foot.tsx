import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { t } from '@/lib/i18n';
import Dashboard from '~icons/lucide/layout-dashboard';
import Sidebar from '~icons/lucide/panel-right';
import styles from './foot.module.css';

/** The ways from the popup to the other surfaces. */
export function Foot(props: { onDashboard: () => void; openSidebar: () => Promise<boolean> }) {
  const [failed, setFailed] = useState(false);
  return (
    <footer class={styles.foot}>
      {failed && <p role="alert">{t('popup.noSidebar')}</p>}
      <div class={styles.row}>
        <Button kind="quiet" icon={Dashboard} onClick={props.onDashboard}>
          {t('popup.dashboard')}
        </Button>
        <Button kind="quiet" icon={Sidebar} onClick={async () => setFailed(!(await props.openSidebar()))}>
          {t('popup.sidebar')}
        </Button>
      </div>
    </footer>
  );
}
