import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { TaskKey } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import Rule from '~icons/lucide/list-filter-plus';
import { RuleMaker } from './rule-maker';
import styles from './rule-offer.module.css';

/** The way from many tasks in view to one rule that answers for them, and for those to come. */
export function RuleOffer({ client, tasks }: { client: Client; tasks: TaskKey[] }) {
  const [making, setMaking] = useState(false);
  if (making) return <RuleMaker client={client} tasks={tasks} onEnd={() => setMaking(false)} />;
  return (
    <div class={styles.offer}>
      <Button kind="quiet" icon={Rule} onClick={() => setMaking(true)}>
        {t('rules.offer')}
      </Button>
    </div>
  );
}
