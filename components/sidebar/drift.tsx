import { changedFields } from '@/components/okr/changed-fields';
import { dateText } from '@/components/okr/words';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { TieAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './drift.module.css';

/** The fields whose change may alter what a tied task is for. */
const MEANT = ['title', 'metric', 'dueOn', 'weight', 'cadence', 'dropped'] as const;

/** What changed in the key result after the task was tied to it: before, after, and why. */
export function Drift({ changes }: { changes: TieAnswer['drift'] }) {
  return (
    <ul class={styles.changes}>
      {changes.map((change) => (
        <li key={change.at}>
          <dl class={styles.lines}>
            {changedFields(change, {}, MEANT).map((line) => (
              <div key={line.label}>
                <dt>{line.label}</dt>
                <dd>
                  <VisuallyHidden>{t('sidebar.driftBefore')}: </VisuallyHidden>
                  <del>{line.before}</del>
                  <span aria-hidden="true"> → </span>
                  <VisuallyHidden>{t('sidebar.driftAfter')}: </VisuallyHidden>
                  <ins>{line.after}</ins>
                </dd>
              </div>
            ))}
          </dl>
          <p class={styles.when}>
            {dateText(dayOf(change.at))}
            {change.reason && ` · ${t('sidebar.driftReason', { reason: change.reason })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The person's own day of a moment. */
function dayOf(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
}
