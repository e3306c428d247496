import { ruleText } from '@/components/rules/rule-text';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { TaskKey } from '@/lib/domain/task';
import type { RuleFields } from '@/lib/domain/tying-rule';
import { t } from '@/lib/i18n';
import styles from './rule-maker.module.css';

export interface RuleCatchesProps {
  client: Client;
  tasks: TaskKey[];
  onChoose: (catches: Omit<RuleFields, 'means'>) => void;
  onLeave: () => void;
}

/** What the tasks in view have in common, most untied first. */
export function RuleCatches({ client, tasks, onChoose, onLeave }: RuleCatchesProps) {
  const suggestions = useQuery(client, 'rules.suggest', { tasks }, true);
  const found = suggestions.value;
  return (
    <>
      <h3 class={styles.title}>{t('rules.question')}</h3>
      {suggestions.error && <ErrorNote refusal={suggestions.error} onRetry={suggestions.refresh} />}
      {!found && suggestions.loading && <Skeleton lines={3} />}
      {found?.length === 0 && <p class={styles.nothing}>{t('rules.nothingInCommon')}</p>}
      <ul class={styles.list}>
        {found?.map(({ fields, tasks: many, untied }) => (
          <li key={`${fields.match.by} ${fields.match.value}`}>
            <button type="button" class={styles.choice} onClick={() => onChoose(fields)}>
              <span>{ruleText(fields)}</span>
              <span class={styles.counts}>{t('rules.inView', many, { untied })}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class={styles.actions}>
        <Button kind="quiet" onClick={onLeave}>
          {t('rules.cancel')}
        </Button>
      </div>
    </>
  );
}
