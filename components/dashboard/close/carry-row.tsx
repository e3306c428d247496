import { useEffect, useState } from 'preact/hooks';
import { numberText, readNumber } from '@/components/dashboard/editor/number-text';
import { valueText } from '@/components/okr/words';
import { CodeChip } from '@/components/ui/code-chip';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import type { Client } from '@/lib/client/types';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { GRADE_CHOICES, type Grade } from '@/lib/domain/grade';
import { isRange } from '@/lib/domain/metric';
import { intlLocale, t } from '@/lib/i18n';
import { asksTarget, carriedMetric, carriesWell } from './carried';
import styles from './carry-row.module.css';

export interface CarryRowProps {
  client: Client;
  answer: KeyResultAnswer;
  /** Whether a missing target is told, since drafting was tried. */
  showsProblem: boolean;
}

const UNDECIDED = 'undecided';

/** One key result and what becomes of it; one that is kept is asked for its new target. */
export function CarryRow({ client, answer, showsProblem }: CarryRowProps) {
  const { id, title, code, colour, grade } = answer.keyResult;
  const keep = (answers: Partial<Grade>): void => {
    void client.attempt('keyResult.grade', { id, answers });
  };
  return (
    <div class={styles.row}>
      <CodeChip code={code} colour={colour} />
      <p class={styles.title}>{title}</p>
      <div class={styles.choice}>
        <Select
          label={t('close.next.choice', { title })}
          labelHidden
          value={grade?.choice ?? UNDECIDED}
          options={[UNDECIDED, ...GRADE_CHOICES].map((value) => ({
            value,
            text:
              value === UNDECIDED
                ? t('close.next.undecided')
                : t(`close.choice.${value as (typeof GRADE_CHOICES)[number]}`),
          }))}
          onChange={(value) =>
            keep({ choice: value === UNDECIDED ? null : (value as (typeof GRADE_CHOICES)[number]) })
          }
        />
      </div>
      {asksTarget(answer) && <TargetField answer={answer} showsProblem={showsProblem} onKeep={keep} />}
    </div>
  );
}

interface TargetFieldProps {
  answer: KeyResultAnswer;
  showsProblem: boolean;
  onKeep: (answers: Partial<Grade>) => void;
}

function TargetField({ answer, showsProblem, onKeep }: TargetFieldProps) {
  const { metric, grade } = answer.keyResult;
  const carried = carriedMetric(answer);
  const isReached = grade?.nextTarget === null && !carriesWell(answer);
  const target = isRange(metric) && !isReached ? (grade?.nextTarget ?? metric.target) : null;
  const shown = numberText(target, intlLocale());
  const [text, write] = useState(shown);
  useEffect(() => write(shown), [shown]);
  const read = readNumber(text, intlLocale());
  const start = isRange(carried) ? carried.baseline : null;

  function save(): void {
    if (read === 'notANumber') return;
    const next = read === 'empty' ? null : read;
    if (next !== target) onKeep({ nextTarget: next });
  }
  const problem =
    read === 'notANumber'
      ? t('editor.problem.notANumber')
      : !carriesWell(answer) && (showsProblem || isReached)
        ? t('close.next.targetReached')
        : null;
  return (
    <div class={styles.target} onFocusOut={save}>
      <NumberField
        label={t('close.next.target')}
        text={text}
        onInput={write}
        {...('unit' in metric && metric.unit ? { unit: metric.unit } : {})}
        hint={start === null ? undefined : t('close.next.from', { value: valueText(metric, start) })}
        error={problem}
      />
    </div>
  );
}
