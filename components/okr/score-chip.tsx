import { bandOf } from '@/lib/domain/score';
import { t } from '@/lib/i18n';
import styles from './score-chip.module.css';
import { scoreText } from './score-text';

/** A score in the colour of its band, or that there is none. */
export function ScoreChip({ score }: { score: number | null }) {
  if (score === null) return <span class={styles.none}>{t('close.ungraded')}</span>;
  return (
    <span class={styles.score} data-band={bandOf(score)}>
      {scoreText(score)}
    </span>
  );
}
