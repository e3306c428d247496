import { taskTitle } from '@/components/okr/task-title';
import { ageText } from '@/components/okr/words';
import { throughText } from '@/components/sidebar/through-text';
import type { ServingTask, ServingWorkAnswer } from '@/lib/domain/answers';
import { daysBetween, type PlainDate } from '@/lib/domain/plain-date';
import { nativeKey } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import listStyles from './list.module.css';
import { toolColour } from './picture/tool-colour';
import styles from './task-list.module.css';

/** The tasks that serve a key result, from every tool; open ones first. */
export function TaskList({ today, work }: { today: PlainDate; work: ServingWorkAnswer }) {
  const hidden = work.open + work.closed - work.tasks.length;
  if (work.tasks.length === 0) {
    return (
      <div class={listStyles.none}>
        <p>{t('keyResult.tasks.none')}</p>
        <p>
          {t('keyResult.tasks.noneHint')} <a href="#rules">{t('keyResult.tasks.rule')}</a>
        </p>
      </div>
    );
  }
  return (
    <>
      <ul class={styles.list}>
        {work.tasks.map((task) => (
          <TaskRow key={task.key} task={task} today={today} />
        ))}
      </ul>
      {hidden > 0 && <p class={listStyles.none}>{t('keyResult.tasks.more', hidden)}</p>}
    </>
  );
}

function TaskRow({ task, today }: { task: ServingTask; today: PlainDate }) {
  const { key, tool, url, status, assigneeName, tie, via } = task;
  const title = taskTitle(task);
  const facts = [
    tool.name,
    task.title && nativeKey(key),
    ageOf(task, today),
    assigneeName,
    via && throughText(via),
  ];
  const review = tie?.review;
  return (
    <li class={listStyles.row}>
      <span class={styles.tool} style={{ '--colour': toolColour(tool.id) }} aria-hidden="true" />
      <div class={listStyles.words}>
        <p class={styles.title}>
          {url ? (
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </p>
        <p class={listStyles.facts}>{facts.filter(Boolean).join(' · ')}</p>
        {tie?.hypothesis && (
          <p class={styles.expects}>
            {t('keyResult.tasks.expects', { text: tie.hypothesis })}
            {review && <em> — {t(`keyResult.tasks.${review.answer}`)}</em>}
          </p>
        )}
      </div>
      <span class={styles.status} data-status={status ?? ''}>
        {statusText(task, status)}
      </span>
    </li>
  );
}

function statusText({ gone }: ServingTask, status: ServingTask['status']): string {
  if (gone && status !== 'done') return t('keyResult.tasks.gone');
  if (status === null) return t('keyResult.tasks.unknown');
  return status === 'done' ? t('keyResult.tasks.done') : t(`sidebar.status.${status}`);
}

function ageOf({ status, openedOn, doneOn }: ServingTask, today: PlainDate): string | null {
  if (doneOn !== null) return t('keyResult.tasks.closedAge', { age: ageText(daysBetween(doneOn, today)) });
  if (status === 'done') return t('keyResult.tasks.seenClosed');
  return openedOn && t('keyResult.tasks.opened', { age: ageText(daysBetween(openedOn, today)) });
}
