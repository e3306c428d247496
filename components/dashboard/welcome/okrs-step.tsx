import { useState } from 'preact/hooks';
import { ImportPanel } from '@/components/dashboard/import/import-panel';
import { Button } from '@/components/ui/button';
import type { ImportReader } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import { FirstSet, type FirstSetProps } from './first-set';
import styles from './step.module.css';

export interface OkrsStepProps extends FirstSetProps {
  reader: ImportReader;
}

/** Asks for the first objective, or for a document that has it. */
export function OkrsStep(props: OkrsStepProps) {
  const { client, today, reader, cycles, onBack, onDone } = props;
  const [way, go] = useState<'write' | 'import'>('write');
  const existing = cycles.reduce((count, each) => count + each.objectives.length, 0);
  return (
    <div class={styles.form}>
      <div>
        <h2 class={styles.title}>{t('welcome.okrs.title')}</h2>
        <p class={styles.why}>{t('welcome.okrs.why')}</p>
        {existing > 0 && <p class={styles.why}>{t('welcome.okrs.exist', existing)}</p>}
      </div>
      <div class={styles.ways}>
        <Button
          pressed={way === 'write'}
          kind={way === 'write' ? 'plain' : 'quiet'}
          onClick={() => go('write')}
        >
          {t('welcome.okrs.write')}
        </Button>
        <Button
          pressed={way === 'import'}
          kind={way === 'import' ? 'plain' : 'quiet'}
          onClick={() => go('import')}
        >
          {t('welcome.okrs.import')}
        </Button>
      </div>
      {way === 'write' ? (
        <FirstSet {...props} />
      ) : (
        <>
          <ImportPanel client={client} today={today} reader={reader} onDone={onDone} />
          <div class={styles.actions}>
            <Button onClick={onBack}>{t('welcome.back')}</Button>
          </div>
        </>
      )}
      {existing > 0 && (
        <div class={styles.actions}>
          <span class={styles.gap} />
          <Button onClick={onDone}>{t('welcome.next')}</Button>
        </div>
      )}
    </div>
  );
}
