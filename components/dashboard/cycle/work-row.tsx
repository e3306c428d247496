import { placeOf } from '@/components/dashboard/route';
import { CodeChip } from '@/components/ui/code-chip';
import { percentText } from '@/components/ui/percent-text';
import type { WorkShare } from '@/lib/domain/overview';
import { t } from '@/lib/i18n';
import Crowded from '~icons/lucide/layers';
import Starved from '~icons/lucide/octagon-x';
import styles from './work-picture.module.css';

/** One key result: its share of the work as a bar, how far it went as another, and in words what stands out. */
export function WorkRow({ row, most }: { row: WorkShare; most: number }) {
  const { keyResult, objective, open, share, former, moved, stands } = row;
  const Icon = stands === 'crowded' ? Crowded : Starved;
  return (
    <li class={styles.row} data-stands={stands ?? undefined}>
      <div class={styles.words}>
        <CodeChip code={keyResult.code} colour={keyResult.colour} />
        <div class={styles.titles}>
          <a href={placeOf('keyResult', keyResult.id)}>{keyResult.title}</a>
          <span class={styles.objective}>{objective.title}</span>
          {former > 0 && <span class={styles.objective}>{t('okr.formerWork', former)}</span>}
          {stands && (
            <span class={styles.stands}>
              <Icon class={styles.icon ?? ''} aria-hidden="true" />
              {t(`work.stands.${stands}`)}
            </span>
          )}
        </div>
      </div>
      <Bar
        name={t('work.share')}
        tone="work"
        part={(share ?? 0) / most}
        text={share === null ? '–' : t('work.shareOf', { percent: percentText(share), open })}
      />
      <Bar
        name={t('work.moved')}
        tone={moved !== null && moved < 0 ? 'back' : 'moved'}
        part={Math.abs(moved ?? 0)}
        text={movedText(moved)}
      />
    </li>
  );
}

function Bar(props: { name: string; tone: 'work' | 'moved' | 'back'; part: number; text: string }) {
  const { name, tone, part, text } = props;
  return (
    <div class={styles.measure}>
      <span class={styles.name}>{name}</span>
      <span class={styles.track} aria-hidden="true">
        <span class={styles[tone]} style={{ width: `${Math.min(1, part) * 100}%` }} />
      </span>
      <span class={styles.text}>{text}</span>
    </div>
  );
}

/** "+12%" of the way; a dash where there is none to go, or nothing is known. */
export function movedText(moved: number | null): string {
  if (moved === null) return '–';
  return moved > 0 ? `+${percentText(moved)}` : percentText(moved === 0 ? 0 : moved);
}
