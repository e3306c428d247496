import { useRef } from 'preact/hooks';
import { RulePreview } from '@/components/rules/rule-preview';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { TaskKey } from '@/lib/domain/task';
import type { RuleFields } from '@/lib/domain/tying-rule';
import { t } from '@/lib/i18n';
import styles from './rule-maker.module.css';
import { useLostFocus } from './use-lost-focus';

export interface RuleConfirmProps {
  client: Client;
  rule: { catches: Omit<RuleFields, 'means'>; means: RuleFields['means'] };
  title: string;
  tasks: TaskKey[];
  onSave: () => void;
  onBack: () => void;
}

/** The rule in words with what it would answer in view; Enter saves it. */
export function RuleConfirm({ client, rule, title, tasks, onSave, onBack }: RuleConfirmProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLostFocus(button);
  return (
    <>
      <h3 class={styles.title}>{title}</h3>
      <RulePreview client={client} {...rule} tasks={tasks} />
      <div class={styles.actions}>
        <Button kind="primary" buttonRef={button} onClick={onSave}>
          {t('rules.save')}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t('sidebar.back')}
        </Button>
      </div>
    </>
  );
}
