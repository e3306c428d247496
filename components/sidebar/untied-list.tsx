import type { InViewTask } from '@/lib/domain/answers';
import { parseTaskKey } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import CircleCheck from '~icons/lucide/circle-check-big';
import { SelectableList, type SelectableListProps } from './selectable-list';
import { groupTasks, type TaskGroup } from './task-groups';
import styles from './untied-list.module.css';
import { WholeParent } from './whole-parent';

export interface UntiedListProps extends Omit<SelectableListProps, 'groups' | 'selectAll'> {
  tasks: readonly InViewTask[];
}

/** The untied tasks of the view by parent, to be answered many at once. */
export function UntiedList({ tasks, ...list }: UntiedListProps) {
  if (tasks.length === 0) {
    return (
      <p class={styles.none}>
        <CircleCheck class={styles.icon} aria-hidden="true" />
        {t('sidebar.allAnswered')}
      </p>
    );
  }
  const groups = groupTasks(tasks).map((group) => ({
    id: group.id,
    title: groupTitle(group),
    calls: group.kind === 'calling',
    tasks: group.tasks,
    action: group.parent && <WholeParent client={list.client} parent={group.parent} />,
  }));
  return <SelectableList {...list} groups={groups} selectAll={t('sidebar.selectAll')} />;
}

function groupTitle({ kind, title, id }: TaskGroup): string {
  if (kind === 'calling') return t('sidebar.yours');
  if (kind === 'parentless') return t('sidebar.noParent');
  return title || (parseTaskKey(id)?.id ?? id);
}
