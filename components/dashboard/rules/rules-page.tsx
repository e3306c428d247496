import { useState } from 'preact/hooks';
import { PageHead } from '@/components/dashboard/page-head';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { RuleAnswer } from '@/lib/domain/tying-rule';
import { t } from '@/lib/i18n';
import Rules from '~icons/lucide/list-filter-plus';
import Plus from '~icons/lucide/plus';
import { RuleEditor } from './rule-editor';
import { RuleRow } from './rule-row';
import styles from './rules-page.module.css';

/** What is open for editing: a rule, or a new one. */
type Editing = RuleAnswer['rule'] | 'new' | null;

/** The tying rules: all of them, and the way to make, change and remove one. */
export function RulesPage({ client }: { client: Client }) {
  const rules = useQuery(client, 'rules.read', {}, true);
  const [editing, edit] = useState<Editing>(null);
  const found = rules.value;
  const make = (
    <Button kind="primary" icon={Plus} onClick={() => edit('new')}>
      {t('rules.make')}
    </Button>
  );
  return (
    <>
      <PageHead title={t('dashboard.rules')} lead={t('rules.lead')}>
        {found && found.length > 0 && make}
      </PageHead>
      {rules.error && <ErrorNote refusal={rules.error} onRetry={rules.refresh} />}
      {!found && rules.loading && <Skeleton lines={4} />}
      {found?.length === 0 && (
        <EmptyState icon={Rules} title={t('rules.none')} action={make}>
          {t('rules.noneText')}
        </EmptyState>
      )}
      {found && found.length > 0 && (
        <ul class={styles.list} aria-label={t('rules.list')}>
          {found.map((answer) => (
            <RuleRow
              key={answer.rule.id}
              answer={answer}
              onChange={() => edit(answer.rule)}
              onRemove={() =>
                void client.attempt('rule.remove', { id: answer.rule.id }, { text: t('rules.removed') })
              }
            />
          ))}
        </ul>
      )}
      {editing && (
        <RuleEditor client={client} rule={editing === 'new' ? null : editing} onClose={() => edit(null)} />
      )}
    </>
  );
}
