import { CodeChip } from '@/components/ui/code-chip';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { InViewTask } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import Check from '~icons/lucide/check';
import Circle from '~icons/lucide/circle';
import Minus from '~icons/lucide/minus';
import styles from './answered-list.module.css';

export interface AnsweredListProps {
  tasks: readonly InViewTask[];
  mounted: ReadonlySet<TaskKey>;
  onJump: (task: TaskKey) => void;
}

/** Everything in view that asks for nothing, folded: what the badges say, as text. */
export function AnsweredList({ tasks, mounted, onJump }: AnsweredListProps) {
  if (tasks.length === 0) return null;
  const open = tasks.filter((task) => !task.mark.done);
  const done = tasks.filter((task) => task.mark.done);
  return (
    <div class={styles.lists}>
      <Fold title={t('sidebar.answered')} tasks={open} mounted={mounted} onJump={onJump} />
      <Fold title={t('sidebar.doneTasks')} tasks={done} mounted={mounted} onJump={onJump} />
    </div>
  );
}

function Fold({ title, tasks, mounted, onJump }: AnsweredListProps & { title: string }) {
  if (tasks.length === 0) return null;
  return (
    <details class={styles.fold}>
      <summary>
        {title} <span class={styles.count}>{tasks.length}</span>
      </summary>
      <ul>
        {tasks.map((task) => (
          <li key={task.key} class={styles.row}>
            <Sign task={task} />
            {mounted.has(task.key) ? (
              <button
                type="button"
                class={styles.jump}
                title={t('sidebar.jump', { title: task.title })}
                onClick={() => onJump(task.key)}
              >
                {task.title || task.key}
              </button>
            ) : (
              <span class={styles.title}>{task.title || task.key}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Sign({ task: { mark } }: { task: InViewTask }) {
  if (mark.state === 'tied' && mark.code && mark.colour) {
    return (
      <span class={styles.sign}>
        <CodeChip code={mark.code} colour={mark.colour} />
        {mark.serves && mark.serves > 1 && <small>+{mark.serves - 1}</small>}
      </span>
    );
  }
  const [Icon, word] =
    mark.state === 'exempt'
      ? [Minus, t('sidebar.exempt')]
      : mark.state === 'tied'
        ? [Check, t('sidebar.servesRemoved')]
        : [Circle, t('sidebar.untied')];
  return (
    <span class={styles.sign}>
      <Icon class={styles.icon} aria-hidden="true" />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}
