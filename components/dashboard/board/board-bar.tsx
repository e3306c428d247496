import { CheckBox } from '@/components/ui/check-box';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { BoardSide } from '@/lib/domain/board';
import { LEVELS, type Level } from '@/lib/domain/objective';
import type { BoardAnswer } from '@/lib/domain/overview';
import { t } from '@/lib/i18n';
import styles from './board-bar.module.css';
import type { BoardView } from './board-query';

export interface BoardBarProps {
  answer: BoardAnswer;
  view: BoardView;
  onGo: (to: Partial<BoardView>) => void;
  text: string;
  onText: (text: string) => void;
  /** How many cards pass. */
  found: number;
}

const SIDES: readonly BoardSide[] = ['status', 'owner'];
const ANY = 'any';

/** Which cycle the board shows, what its columns are, and what it is narrowed to. */
export function BoardBar({ answer, view, onGo, text, onText, found }: BoardBarProps) {
  const levels = [ANY, ...LEVELS] as const;
  return (
    <div class={styles.bar}>
      {answer.cycles.length > 1 && (
        <Select
          label={t('editor.objective.cycle')}
          value={answer.cycle ?? ''}
          options={answer.cycles.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={(cycle) => onGo({ cycle })}
        />
      )}
      <Select
        label={t('board.by')}
        value={view.by}
        options={SIDES.map((side) => ({ value: side, text: t(`board.side.${side}`) }))}
        onChange={(by) => onGo({ by })}
      />
      <Select
        label={t('editor.objective.level')}
        value={view.level ?? ANY}
        options={levels.map((level) => ({ value: level, text: levelText(level) }))}
        onChange={(level) => onGo({ level: level === ANY ? null : level })}
      />
      <TextField label={t('board.search')} type="search" value={text} onInput={onText} />
      <div class={styles.mine}>
        <CheckBox label={t('board.mine')} checked={view.mine} onChange={(mine) => onGo({ mine })} />
      </div>
      <p class={styles.found} role="status">
        {t('board.found', { found, all: answer.cards.length })}
      </p>
    </div>
  );
}

function levelText(level: Level | typeof ANY): string {
  return level === ANY ? t('board.anyLevel') : t(`editor.level.${level}`);
}
