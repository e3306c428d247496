import { type Cycle, RETROSPECTIVE_QUESTIONS, type Retrospective } from '@/lib/domain/cycle';
import { GRADE_CHOICES, type Grade, UNGRADED } from '@/lib/domain/grade';
import { isPlainDate } from '@/lib/domain/plain-date';
import { yesOrNo } from './cell-words';
import type { Column } from './columns';
import type { Row } from './row';

const LONGEST_PROSE = 10_000;

/** What each question of the look back is called as a column. */
export const LOOK_BACK_COLUMNS: Record<keyof Retrospective, Column> = {
  learnt: 'learnt',
  change: 'toChange',
  stop: 'toStop',
};

/** How a key result's row says that it was judged; null when it does not. */
export function gradeOf(cell: Row['cell']): Grade | null {
  const score = numberOf(cell('score'));
  const grade: Grade = {
    score: score !== null && score >= 0 && score <= 1 && Number(score.toFixed(1)) === score ? score : null,
    cause: cell('cause').slice(0, LONGEST_PROSE),
    incentive: yesOrNo(cell('incentive')),
    choice: GRADE_CHOICES.find((each) => each === cell('choice')) ?? null,
    nextTarget: numberOf(cell('nextTarget')),
  };
  const says = (name: string) => grade[name as keyof Grade] !== UNGRADED[name as keyof Grade];
  return Object.keys(UNGRADED).some(says) ? grade : null;
}

/** What a row says about the end of its cycle. */
export function closingOf(cell: Row['cell']): Pick<Cycle, 'closedOn' | 'retrospective'> {
  const closedOn = cell('cycleClosedOn');
  const answers = RETROSPECTIVE_QUESTIONS.map((question) => [
    question,
    cell(LOOK_BACK_COLUMNS[question]).slice(0, LONGEST_PROSE),
  ]);
  const isAnswered = answers.some(([, answer]) => answer !== '');
  return {
    ...(isPlainDate(closedOn) && { closedOn }),
    ...(isAnswered && { retrospective: Object.fromEntries(answers) as Retrospective }),
  };
}

function numberOf(cell: string): number | null {
  const number = cell === '' ? Number.NaN : Number(cell);
  return Number.isFinite(number) ? number : null;
}
