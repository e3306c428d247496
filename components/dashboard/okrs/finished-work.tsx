import { AskedHypothesis } from '@/components/okr/asked-hypothesis';
import type { Client } from '@/lib/client/types';
import type { AskedHypothesis as Asked } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './finished-work.module.css';

/** Finished tasks of one key result of which something was expected, to be asked whether the number moved. */
export function FinishedWork({ client, asked }: { client: Client; asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  return (
    <ul class={styles.list} aria-label={t('okr.finishedWork')}>
      {asked.map((each) => (
        <li key={each.tie}>
          <AskedHypothesis client={client} asked={each} />
        </li>
      ))}
    </ul>
  );
}
