import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import type { OutlineLine } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import { OutlineLineRow } from './outline-line-row';
import styles from './outline-lines.module.css';

/** So many lines are shown at once; a document may have thousands. */
const SHOWN = 300;

/** The document line by line, with what becomes of each; empty lines are left out. */
export function OutlineLines({ lines }: { lines: readonly OutlineLine[] }) {
  const [onlyMissed, setOnlyMissed] = useState(false);
  const [limit, setLimit] = useState(SHOWN);
  const missed = lines.filter(({ outcome }) => outcome === 'notUnderstood');
  const filled = onlyMissed && missed.length > 0 ? missed : lines.filter(({ reason }) => reason !== 'blank');
  const left = filled.length - limit;
  return (
    <section class={styles.section} aria-label={t('import.lines')}>
      <header class={styles.head}>
        <h2 class={styles.title}>{t('import.lines')}</h2>
        {missed.length > 0 && (
          <CheckBox label={t('import.onlyMissed')} checked={onlyMissed} onChange={setOnlyMissed} />
        )}
      </header>
      <ol class={styles.lines}>
        {filled.slice(0, limit).map((line) => (
          <OutlineLineRow key={line.number} line={line} />
        ))}
      </ol>
      {left > 0 && (
        <Button onClick={() => setLimit(limit + SHOWN)}>
          {t('import.moreLines', Math.min(left, SHOWN))}
        </Button>
      )}
    </section>
  );
}
