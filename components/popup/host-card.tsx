import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { HostOffer } from '@/lib/domain/host-access';
import { t } from '@/lib/i18n';
import styles from './host-card.module.css';

export interface HostCardProps {
  offer: HostOffer;
  /** Asks for access to a match pattern; false when the person refuses. Only to be called by a click. */
  askForHost: (pattern: string) => Promise<boolean>;
}

/** Offers to run on the page behind the popup, and says how that went. Some browsers close the popup meanwhile. */
export function HostCard({ offer, askForHost }: HostCardProps) {
  const [isOn, setOn] = useState<boolean | null>(null);
  const { pattern, host, tool, isSwitchedOff } = offer;
  const ask = () => void askForHost(pattern).then(setOn, () => setOn(false));
  if (isOn) {
    return (
      <section class={styles.card} role="status">
        <p>{t('hosts.isOn', { host })}</p>
      </section>
    );
  }
  return (
    <section class={styles.card} aria-label={host}>
      <p>{isSwitchedOff ? t('hosts.isOff', { host }) : t('hosts.looksLike', { tool, host })}</p>
      {isOn === false && (
        <p role="alert" class={styles.refused}>
          {t('hosts.refused')}
        </p>
      )}
      <Button wide onClick={ask}>
        {isSwitchedOff ? t('hosts.repair') : t('hosts.show', { host })}
      </Button>
    </section>
  );
}
