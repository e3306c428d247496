import type { Colour } from '@/lib/domain/key-result';
import { t } from '@/lib/i18n';
import { classNames } from './class-names';
import { percentText } from './percent-text';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  /** 0 to 1; null while nothing is known. */
  value: number | null;
  /** Where it should be today, 0 to 1; null when it is not paced. */
  expected: number | null;
  colour?: Colour;
  thin?: boolean;
}

/** A bar with a tick where progress should be today, and the same in words. */
export function ProgressBar({ value, expected, colour, thin }: ProgressBarProps) {
  const style = {
    '--value': `${(value ?? 0) * 100}%`,
    '--expected': `${(expected ?? 0) * 100}%`,
    '--colour': colour ? `var(--kr-${colour})` : 'var(--accent)',
  };
  return (
    <div
      role="img"
      aria-label={progressText(value, expected)}
      title={progressText(value, expected)}
      class={classNames(styles.bar, thin && styles.thin, value === null && styles.unknown)}
      style={style}
    >
      <div class={styles.track}>
        <div class={styles.fill} />
      </div>
      {expected !== null && <div class={styles.tick} />}
    </div>
  );
}

/** "40% of the way; 55% expected by today". */
export function progressText(value: number | null, expected: number | null): string {
  if (value === null) {
    return expected === null
      ? t('ui.progressUnknown')
      : t('ui.progressUnknownExpected', { expected: percentText(expected) });
  }
  const percent = percentText(value);
  return expected === null
    ? t('ui.progress', { percent })
    : t('ui.progressExpected', { percent, expected: percentText(expected) });
}
