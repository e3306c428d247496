import { listText } from '@/components/ui/list-text';
import type { OutlineLine } from '@/lib/client/types';
import type { ObjectiveDraft } from '@/lib/domain/draft';
import { t } from '@/lib/i18n';
import styles from './outline-summary.module.css';

/** Above these a set is large (method §1, "Counts"). */
const MANY_OBJECTIVES = 5;
const MANY_KEY_RESULTS = 5;

export interface OutlineSummaryProps {
  objectives: readonly ObjectiveDraft[];
  lines: readonly OutlineLine[];
  /** Of files that bring cycles without objectives, check-ins or ties. */
  emptyCycles?: number;
  checkIns?: number;
  ties?: number;
  /** What to do when nothing was found; of a document, unless it says otherwise. */
  nothing?: string;
}

/** How much a document will create, how much of it was not understood, and whether it is a lot. */
export function OutlineSummary(props: OutlineSummaryProps) {
  const { objectives, lines, emptyCycles = 0, checkIns = 0, ties = 0, nothing } = props;
  const misunderstood = lines.filter(({ outcome }) => outcome === 'notUnderstood').length;
  const crowded = objectives.filter(({ keyResults }) => keyResults.length > MANY_KEY_RESULTS);
  return (
    <section class={styles.summary} aria-label={t('import.preview')} aria-live="polite">
      <h2 class={styles.title}>{t('import.preview')}</h2>
      <p class={styles.counts}>
        {objectives.length + emptyCycles + checkIns + ties === 0
          ? (nothing ?? t('import.nothing'))
          : broughtText({ objectives, emptyCycles, checkIns, ties })}
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

/** "3 objectives and 8 key results, 40 check-ins": what an import brings, in words. */
export function broughtText(brought: {
  objectives: readonly ObjectiveDraft[];
  emptyCycles?: number;
  checkIns?: number;
  ties?: number;
}): string {
  const { objectives, emptyCycles = 0, checkIns = 0, ties = 0 } = brought;
  return listText([
    ...(objectives.length > 0 ? setTexts(objectives) : []),
    ...(emptyCycles > 0 ? [t('import.emptyCycles', emptyCycles)] : []),
    ...(checkIns > 0 ? [t('import.checkIns', checkIns)] : []),
    ...(ties > 0 ? [t('import.ties', ties)] : []),
  ]);
}

/** "3 objectives", "8 key results", and "2 pieces of work" for what comes in as that instead. */
function setTexts(objectives: readonly ObjectiveDraft[]): string[] {
  const all = objectives.flatMap((objective) => objective.keyResults);
  const work = all.filter(({ dropped }) => dropped?.work).length;
  return [
    t('import.objectives', objectives.length),
    t('import.keyResults', all.length - work),
    ...(work > 0 ? [t('import.works', work)] : []),
  ];
}
