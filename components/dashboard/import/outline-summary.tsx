import type { Outline } from '@/lib/client/types';
import type { ObjectiveDraft } from '@/lib/domain/draft';
import { t } from '@/lib/i18n';
import styles from './outline-summary.module.css';

/** Above these a set is large (method §1, "Counts"). */
const MANY_OBJECTIVES = 5;
const MANY_KEY_RESULTS = 5;

/** How much a document will create, how much of it was not understood, and whether it is a lot. */
export function OutlineSummary({ outline }: { outline: Outline }) {
  const { objectives } = outline.draft;
  const misunderstood = outline.lines.filter(({ outcome }) => outcome === 'notUnderstood').length;
  const crowded = objectives.filter(({ keyResults }) => keyResults.length > MANY_KEY_RESULTS);
  return (
    <section class={styles.summary} aria-label={t('import.preview')} aria-live="polite">
      <h2 class={styles.title}>{t('import.preview')}</h2>
      <p class={styles.counts}>
        {objectives.length === 0 ? t('import.nothing') : t('import.summary', setText(objectives))}
      </p>
      {misunderstood > 0 && <p class={styles.warning}>{t('import.notUnderstood', misunderstood)}</p>}
      {objectives.length > MANY_OBJECTIVES && (
        <p class={styles.hint}>{t('import.manyObjectives', objectives.length)}</p>
      )}
      {crowded.map(({ title, keyResults }) => (
        <p key={title} class={styles.hint}>
          {t('import.manyKeyResults', keyResults.length, { title })}
        </p>
      ))}
    </section>
  );
}

/** "3 objectives" and "8 key results", for a sentence that names both. */
export function setText(objectives: readonly ObjectiveDraft[]): { objectives: string; keyResults: string } {
  const keyResults = objectives.reduce((count, objective) => count + objective.keyResults.length, 0);
  return {
    objectives: t('import.objectives', objectives.length),
    keyResults: t('import.keyResults', keyResults),
  };
}
