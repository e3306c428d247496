import { Button } from '@/components/ui/button';
import { percentText } from '@/components/ui/percent-text';
import type { Notice } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import styles from './turning.module.css';

/** What is being taken back, or brought again: how far it has come, for the eye alone, and the way to give it up. */
export function Turning({ notice, onStop }: { notice: Notice; onStop: () => void }) {
  const { text, takenBack } = notice;
  const underway = notice.underway ?? 0;
  const label = t(takenBack ? 'ui.takingBack' : 'ui.bringingBack', { what: text });
  return (
    <div class={styles.turning}>
      <span class={styles.text}>{label}</span>
      <span class={styles.far} aria-live="off">
        <progress max={1} value={underway} aria-label={label} />
        <span aria-hidden="true">{percentText(underway)}</span>
      </span>
      <Button kind="quiet" onClick={onStop}>
        {t('ui.cancel')}
      </Button>
    </div>
  );
}
