import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { FindingsAnswer } from '@/lib/domain/findings';
import { t } from '@/lib/i18n';
import type { FindingLineProps } from './finding-line';
import { Findings } from './findings';
import styles from './worth-a-look.module.css';

export interface WorthALookProps extends Pick<FindingLineProps, 'does'> {
  client: Client;
  answer: FindingsAnswer;
}

/** What the Coach found among all that is pursued: a few at a glance, the others on demand. */
export function WorthALook({ client, answer, does }: WorthALookProps) {
  const [whole, showWhole] = useState(false);
  const { all, glance } = answer;
  if (all.length === 0) return null;
  return (
    <section class={styles.section} aria-label={t('findings.heading')}>
      <h2 class={styles.title}>{t('findings.heading')}</h2>
      <Findings client={client} findings={whole ? all : glance} namesSubject does={does} />
      {all.length > glance.length && (
        <div>
          <Button kind="quiet" expanded={whole} onClick={() => showWhole(!whole)}>
            {whole ? t('findings.showFewer') : t('findings.showAll', all.length)}
          </Button>
        </div>
      )}
    </section>
  );
}
