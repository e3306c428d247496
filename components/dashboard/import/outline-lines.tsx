import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import type { Client, OutlineLine } from '@/lib/client/types';
import { useWordings } from '@/lib/client/use-wordings';
import { t } from '@/lib/i18n';
import type { UsedAsWork } from './as-work';
import { OutlineLineRow } from './outline-line-row';
import styles from './outline-lines.module.css';

/** So many lines are shown at once; a document may have thousands. */
const SHOWN = 300;

export interface OutlineLinesProps {
  client: Client;
  lines: readonly OutlineLine[];
  /** What a line may become instead of a key result. */
  asWork: UsedAsWork['of'];
}

/** The document line by line, with what becomes of each; empty lines are left out. */
export function OutlineLines({ client, lines, asWork }: OutlineLinesProps) {
  const found = useWordings(client, lines);
  const asked = [...found.values()].filter((findings) => findings.length > 0).length;
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
      {asked > 0 && <p class={styles.asked}>{t('import.worthALook', asked)}</p>}
      <ol class={styles.lines}>
        {filled.slice(0, limit).map((line) => (
          <OutlineLineRow
            key={line.number}
            client={client}
            line={line}
            findings={found.get(line.number) ?? []}
            asWork={asWork(line)}
          />
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
