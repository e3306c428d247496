import { taskTitle } from '@/components/okr/task-title';
import { ruleText } from '@/components/rules/rule-text';
import type { Via } from '@/lib/domain/answers';
import { nativeKey } from '@/lib/domain/task';
import { t } from '@/lib/i18n';

/** Through what a task's answer comes, in words. */
export function throughText(via: Via): string {
  if (via.by === 'parent')
    return t('sidebar.throughParent', { title: via.title || nativeKey(via.key) || taskTitle(via) });
  return t('sidebar.throughRule', { rule: ruleText(via.rule) });
}
