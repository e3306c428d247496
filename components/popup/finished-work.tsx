import { AskedHypothesis } from '@/components/okr/asked-hypothesis';
import { CodeChip } from '@/components/ui/code-chip';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import styles from './finished-work.module.css';

/** So many are shown at a time; what is answered makes room for the next. */
const SHOWN = 3;

/** Finished tasks of which something was expected, once it should show in the number; nothing for none. */
export function FinishedWork({ client }: { client: Client }) {
  const answer = useQuery(client, 'hypotheses.asked', {}, true).value;
  if (!answer || answer.asked.length === 0) return null;
  const behind = Math.max(0, answer.asked.length - SHOWN) + answer.more;
  return (
    <section class={styles.section} aria-label={t('okr.finishedWork')}>
      <h2 class={styles.title}>{t('okr.finishedWork')}</h2>
      <ul class={styles.list}>
        {answer.asked.slice(0, SHOWN).map((asked) => (
          <li key={asked.tie} class={styles.item}>
            <CodeChip code={asked.keyResult.code} colour={asked.keyResult.colour} />
            <AskedHypothesis client={client} asked={asked} />
          </li>
        ))}
      </ul>
      {behind > 0 && <p class={styles.behind}>{t('popup.finishedBehind', behind)}</p>}
    </section>
  );
}
