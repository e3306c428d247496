import type { FindingsProps } from '@/components/coach/findings';
import { FoundHere } from '@/components/coach/found-here';
import { DroppedNote } from '@/components/dashboard/editor/dropped-note';
import { placeOf } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { HitRate } from '@/components/okr/hit-rate';
import { PersonName } from '@/components/okr/person-name';
import { aimText } from '@/components/okr/words';
import { CodeChip } from '@/components/ui/code-chip';
import { Facts } from '@/components/ui/facts';
import { IconButton } from '@/components/ui/icon-button';
import { percentText } from '@/components/ui/percent-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { StatusPill } from '@/components/ui/status-pill';
import type { AskedHypothesis, KeyResultAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Edit from '~icons/lucide/pencil';
import { FinishedWork } from './finished-work';
import styles from './key-result-row.module.css';
import { ServingWork } from './serving-work';
import type { WorkBook } from './work-book';

export interface KeyResultRowProps extends Pick<FindingsProps, 'client' | 'findings' | 'does'> {
  answer: KeyResultAnswer;
  router: Router;
  workBook: WorkBook;
  /** What is to be asked about finished work, by key result. */
  asked: ReadonlyMap<string, readonly AskedHypothesis[]>;
}

/** One key result of the list; a click anywhere in it leads to its page. */
export function KeyResultRow({ answer, router, workBook, asked, ...coach }: KeyResultRowProps) {
  const { keyResult, standing, owner, tiedTasks } = answer;
  const edit = (): void => router.edit({ kind: 'keyResult', id: keyResult.id, within: null });
  return (
    <li class={styles.row} data-dropped={keyResult.dropped ? '' : undefined}>
      <CodeChip code={keyResult.code} colour={keyResult.colour} />
      <div class={styles.words}>
        <a class={styles.title} href={placeOf('keyResult', keyResult.id)}>
          {keyResult.title}
        </a>
        <Facts>
          <span>{aimText(keyResult.metric, standing.baseline?.value ?? null)}</span>
          <PersonName person={owner} />
          {standing.insideShare !== null && (
            <span>{t('okr.insideShare', { percent: percentText(standing.insideShare) })}</span>
          )}
          {tiedTasks !== null && tiedTasks > 0 && <span>{t('okr.tiedTasks', tiedTasks)}</span>}
          <HitRate hitRate={answer.hitRate} />
        </Facts>
        {keyResult.dropped && <DroppedNote dropped={keyResult.dropped} />}
      </div>
      {keyResult.dropped === null && (
        <div class={styles.standing}>
          <span class={styles.percent}>
            {standing.progress === null ? '–' : percentText(standing.progress)}
          </span>
          <div class={styles.bar}>
            <ProgressBar value={standing.progress} expected={standing.expected} colour={keyResult.colour} />
          </div>
          <span class={styles.status}>
            {standing.status && <StatusPill status={standing.status} underlying={standing.underlying} />}
          </span>
        </div>
      )}
      <div class={styles.edit}>
        <IconButton icon={Edit} label={t('dashboard.editNamed', { title: keyResult.title })} onClick={edit} />
      </div>
      <FinishedWork client={coach.client} asked={asked.get(keyResult.id) ?? []} />
      <ServingWork
        client={coach.client}
        router={router}
        serves={keyResult}
        work={workBook.get(keyResult.id) ?? []}
      />
      <FoundHere {...coach} about={keyResult.id} />
    </li>
  );
}
