import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { t } from '@/lib/i18n';
import styles from './handed-over.module.css';

/** The key that says yes. */
const ACCEPT = 'a';

/** Asks whoever was made its owner whether they take a key result on. */
export function HandedOver({ onAccept }: { onAccept: () => void }) {
  return (
    <div class={styles.handed}>
      <p>{t('popup.handedOver')}</p>
      <Button onClick={onAccept}>
        {t('popup.accept')}
        <Kbd>{ACCEPT.toUpperCase()}</Kbd>
      </Button>
    </div>
  );
}

/** Whether a key pressed on the card of a key result accepts it: it does in an empty number, and never in a text. */
export function isAcceptKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== ACCEPT || event.altKey || event.ctrlKey || event.metaKey) return false;
  const { target } = event;
  if (event.isComposing || !(target instanceof HTMLInputElement) || target.type !== 'text') return true;
  return target.inputMode === 'decimal' && target.value === '';
}
