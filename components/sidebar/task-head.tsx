import type { TaskAnswer } from '@/lib/domain/answers';
import { parseTaskKey, type SeenTask } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import styles from './task-head.module.css';

export interface TaskHeadProps {
  seen: SeenTask;
  answer: TaskAnswer | null;
  /** False when it was chosen from the view because it calls for an answer. */
  isOpen: boolean;
}

/** The name of a task, where it lives and how it stands in its tool. */
export function TaskHead({ seen, answer, isOpen }: TaskHeadProps) {
  const status = answer?.task.status ?? seen.status;
  const calls = answer?.state === 'untied' && answer.task.isMine && status === 'doing';
  const facts = [shownId(seen), seen.container?.title, status && t(`sidebar.status.${status}`)];
  return (
    <div class={styles.head}>
      {(calls || !isOpen) && <p class={styles.calls}>{t('sidebar.yours')}</p>}
      <h2 class={styles.title}>{seen.title || shownId(seen)}</h2>
      <p class={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

/** Jira's keys are words that people use; the other tools' ids are not. */
function shownId(seen: SeenTask): string {
  const ref = parseTaskKey(seen.key);
  return ref?.tool === 'jira' ? ref.id : '';
}
