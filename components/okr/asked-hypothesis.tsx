import { useId } from 'preact/hooks';
import type { Client } from '@/lib/client/types';
import type { AskedHypothesis as Asked } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './asked-hypothesis.module.css';
import { DidItMove } from './did-it-move';
import { taskTitle } from './task-title';
import { dateText } from './words';

/** A finished task, what was expected of it, and whether the number moved: to be answered in place. */
export function AskedHypothesis({ client, asked }: { client: Client; asked: Asked }) {
  const { tie, hypothesis, task } = asked;
  const id = useId();
  return (
    <div class={styles.asked}>
      <p class={styles.task}>
        <span id={id}>
          {task.url ? (
            <a href={task.url} target="_blank" rel="noreferrer">
              {taskTitle(task)}
            </a>
          ) : (
            taskTitle(task)
          )}
        </span>
        <span class={styles.done}> · {t('okr.doneOn', { date: dateText(task.doneOn) })}</span>
      </p>
      <p class={styles.expected}>{t('okr.weExpected', { text: hypothesis })}</p>
      <DidItMove
        about={id}
        onAnswer={(answer) =>
          void client.attempt('tie.review', { tie, answer }, { text: t(`okr.reviewed.${answer}`) })
        }
      />
    </div>
  );
}
