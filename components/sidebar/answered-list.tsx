import type { InViewTask } from '@/lib/domain/answers';
import { countText, t } from '@/lib/i18n';
import styles from './answered-list.module.css';
import { SelectableList, type SelectableListProps } from './selectable-list';

export interface AnsweredListProps extends Omit<SelectableListProps, 'groups' | 'selectAll'> {
  tasks: readonly InViewTask[];
}

/** Everything in view that asks for nothing, folded: what the badges say, as text, to be answered otherwise at once. */
export function AnsweredList({ tasks, ...list }: AnsweredListProps) {
  if (tasks.length === 0) return null;
  const open = tasks.filter((task) => !task.mark.done);
  const done = tasks.filter((task) => task.mark.done);
  return (
    <div class={styles.lists}>
      <Fold title={t('sidebar.answered')} tasks={open} {...list} />
      <Fold title={t('sidebar.doneTasks')} tasks={done} {...list} />
    </div>
  );
}

function Fold({ title, tasks, ...list }: AnsweredListProps & { title: string }) {
  if (tasks.length === 0) return null;
  return (
    <details class={styles.fold}>
      <summary>
        {title} <span class={styles.count}>{countText(tasks.length)}</span>
      </summary>
      <SelectableList
        {...list}
        groups={[{ id: title, title: '', tasks }]}
        selectAll={t('sidebar.selectAllOf', { which: title })}
        showsAnswer
      />
    </details>
  );
}
