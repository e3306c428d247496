import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import type { FromFrame, PageView } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import styles from './site-switches.module.css';

export interface SiteSwitchesProps {
  view: PageView;
  onPage: (command: FromFrame) => void;
}

/** How Throughline stands on this site: badges, the handle's question, docked or floating, left or right. */
export function SiteSwitches({ view, onPage }: SiteSwitchesProps) {
  const other = view.side === 'left' ? 'right' : 'left';
  return (
    <section class={styles.switches} aria-label={t('sidebar.site')}>
      <CheckBox
        label={t('sidebar.badges')}
        checked={view.badges}
        onChange={(badges) => onPage({ command: 'layout', badges })}
      />
      <CheckBox
        label={t('sidebar.handleAsks')}
        checked={view.ask}
        onChange={(ask) => onPage({ command: 'layout', ask })}
      />
      {view.canDock && (
        <CheckBox
          label={t('sidebar.dock')}
          checked={view.docked}
          onChange={(docked) => onPage({ command: 'layout', docked })}
        />
      )}
      <Button onClick={() => onPage({ command: 'layout', side: other })}>
        {t(other === 'left' ? 'sidebar.sideLeft' : 'sidebar.sideRight')}
      </Button>
    </section>
  );
}
