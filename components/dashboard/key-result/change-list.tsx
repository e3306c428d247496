import { changedFields, type ToldField } from '@/components/okr/changed-fields';
import { personText } from '@/components/okr/person-name';
import { dateText } from '@/components/okr/words';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { KeyResultHistory } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './list.module.css';

export interface ChangeListProps {
  history: Pick<KeyResultHistory, 'revisions' | 'names'>;
  /** Those told of; a key result's without. */
  fields?: readonly ToldField[];
}

/** What was changed since the cycle began: before, after, when, by whom and why. */
export function ChangeList({ history, fields }: ChangeListProps) {
  const { revisions, names } = history;
  if (revisions.length === 0) return <p class={styles.none}>{t('keyResult.changes.none')}</p>;
  return (
    <ul class={styles.list}>
      {revisions.map((revision) => (
        <li key={revision.id} class={styles.row}>
          <div class={styles.words}>
            <dl>
              {changedFields(revision, names, fields).map(({ label, before, after }) => (
                <div key={label} class={styles.changed}>
                  <dt>{label}</dt>
                  <dd>
                    <VisuallyHidden>{t('sidebar.driftBefore')}: </VisuallyHidden>
                    <del class={styles.before}>{before}</del>
                    <span aria-hidden="true"> → </span>
                    <VisuallyHidden>{t('sidebar.driftAfter')}: </VisuallyHidden>
                    <ins class={styles.after}>{after}</ins>
                  </dd>
                </div>
              ))}
            </dl>
            <p class={styles.facts}>
              {[dateText(revision.on), revision.by && personText(revision.by), revision.reason]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
