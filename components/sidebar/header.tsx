import { IconButton } from '@/components/ui/icon-button';
import type { FromFrame, PageView } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import Badges from '~icons/lucide/badge-check';
import Dashboard from '~icons/lucide/layout-dashboard';
import Asking from '~icons/lucide/message-circle-question-mark';
import PanelLeft from '~icons/lucide/panel-left';
import PanelRight from '~icons/lucide/panel-right';
import Dock from '~icons/lucide/pin';
import Close from '~icons/lucide/x';
import styles from './header.module.css';

export interface HeaderProps {
  view: PageView | null;
  onPage: (command: FromFrame) => void;
  onDashboard: () => void;
}

/** The sidebar's name, how it stands on this site, the way to the dashboard, and the cross. */
export function Header({ view, onPage, onDashboard }: HeaderProps) {
  return (
    <header class={styles.header}>
      <h1 class={styles.name}>Throughline</h1>
      {view && <SiteSwitches view={view} onPage={onPage} />}
      <IconButton label={t('sidebar.dashboard')} icon={Dashboard} onClick={onDashboard} />
      <IconButton label={t('sidebar.close')} icon={Close} onClick={() => onPage({ command: 'close' })} />
    </header>
  );
}

function SiteSwitches({ view, onPage }: { view: PageView; onPage: HeaderProps['onPage'] }) {
  const left = view.side === 'left';
  return (
    <>
      <IconButton
        label={view.badges ? t('sidebar.badgesOff') : t('sidebar.badgesOn')}
        icon={Badges}
        pressed={view.badges}
        onClick={() => onPage({ command: 'layout', badges: !view.badges })}
      />
      <IconButton
        label={view.ask ? t('sidebar.askOff') : t('sidebar.askOn')}
        icon={Asking}
        pressed={view.ask}
        onClick={() => onPage({ command: 'layout', ask: !view.ask })}
      />
      {view.canDock && (
        <IconButton
          label={view.docked ? t('sidebar.float') : t('sidebar.dock')}
          icon={Dock}
          pressed={view.docked}
          onClick={() => onPage({ command: 'layout', docked: !view.docked })}
        />
      )}
      <IconButton
        label={left ? t('sidebar.sideRight') : t('sidebar.sideLeft')}
        icon={left ? PanelRight : PanelLeft}
        onClick={() => onPage({ command: 'layout', side: left ? 'right' : 'left' })}
      />
    </>
  );
}
