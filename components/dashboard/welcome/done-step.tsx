import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { t } from '@/lib/i18n';
import Check from '~icons/lucide/circle-check';
import Gauge from '~icons/lucide/gauge';
import Link from '~icons/lucide/link-2';
import styles from './step.module.css';

/** Says where to go next: to a task, and to the first check-in. */
export function DoneStep(props: { assignedShortcut: () => Promise<string | null>; onLeave: () => void }) {
  const { assignedShortcut, onLeave } = props;
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    assignedShortcut().then(setKey, () => setKey(null));
  }, [assignedShortcut]);
  return (
    <div class={styles.form}>
      <div>
        <h2 class={styles.title}>{t('welcome.done.title')}</h2>
        <p class={styles.why}>{t('welcome.done.lead')}</p>
      </div>
      <ul class={styles.list}>
        <li>
          <Link class={styles.icon ?? ''} aria-hidden="true" />
          <span>{key ? t('welcome.done.open', { key }) : t('welcome.done.openNoKey')}</span>
        </li>
        <li>
          <Gauge class={styles.icon ?? ''} aria-hidden="true" />
          <span>{t('welcome.done.checkIn')}</span>
        </li>
        <li>
          <Check class={styles.icon ?? ''} aria-hidden="true" />
          <span>{t('welcome.done.firefox')}</span>
        </li>
      </ul>
      <div class={styles.actions}>
        <span class={styles.gap} />
        <Button kind="primary" onClick={onLeave}>
          {t('welcome.done.see')}
        </Button>
      </div>
    </div>
  );
}
