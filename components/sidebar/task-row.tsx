import { taskTitle } from '@/components/okr/task-title';
import { IconButton } from '@/components/ui/icon-button';
import type { InViewTask } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Locate from '~icons/lucide/locate-fixed';
import { AnswerSign } from './answer-sign';
import styles from './task-row.module.css';
import { throughText } from './through-text';

export interface TaskRowProps {
  task: InViewTask;
  /** Whether it says how the task is answered. */
  showsAnswer?: boolean | undefined;
  checked: boolean;
  /** `extends_`: everything from the last one on. */
  onCheck: (extends_: boolean) => void;
  /** Absent while the task is not on the page. */
  onJump?: (() => void) | undefined;
}

/** A task as a row that can be selected and shown on the page. */
export function TaskRow({ task, showsAnswer, checked, onCheck, onJump }: TaskRowProps) {
  const facts = [
    task.isMine && t('sidebar.mine'),
    task.status && t(`sidebar.status.${task.status}`),
    task.via && throughText(task.via),
    task.hasDrifted && t('sidebar.hasDrifted'),
  ];
  const title = taskTitle(task);
  return (
    <li class={styles.row}>
      <label class={styles.task}>
        <input
          type="checkbox"
          data-task={task.key}
          checked={checked}
          onClick={(event) => onCheck(event.shiftKey)}
        />
        {showsAnswer && <AnswerSign mark={task.mark} />}
        <span class={styles.words}>
          <span class={styles.title}>{title}</span>
          <span class={task.via ? styles.via : styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
      </label>
      {onJump && <IconButton label={t('sidebar.jump', { title })} icon={Locate} onClick={onJump} />}
    </li>
  );
}
