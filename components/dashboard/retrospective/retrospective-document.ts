import { scoreText } from '@/components/okr/score-text';
import { dateText } from '@/components/okr/words';
import type { DocumentPart } from '@/lib/domain/document';
import type { CycleReview, ReviewedObjective } from '@/lib/domain/review';
import { cycleScore, objectiveScore } from '@/lib/domain/score';
import { t } from '@/lib/i18n';
import { habitParts } from './habit-parts';
import { keyResultRow } from './key-result-row';
import { workParts } from './work-parts';

/** A cycle that is looked back on, as one text: scores by objective, work, habit, and what people said. */
export function retrospectiveDocument(review: CycleReview): DocumentPart[] {
  const { cycle, objectives } = review;
  const whole = cycleScore(objectives.map(scoreOf)).value;
  return [
    { part: 'heading', level: 1, text: t('retrospective.title', { name: cycle.name }) },
    text(t('retrospective.dates', { from: dateText(cycle.startsOn), to: dateText(cycle.endsOn) })),
    ...(cycle.state === 'closed' ? [] : [text(t('retrospective.soFar'))]),
    text(whole === null ? t('retrospective.noScore') : t('retrospective.score', { score: scoreText(whole) })),
    ...saidParts(review),
    ...objectives.flatMap(objectiveParts),
    ...workParts(objectives),
    ...habitParts(objectives),
  ];
}

function objectiveParts(answer: ReviewedObjective): DocumentPart[] {
  const { objective, keyResults } = answer;
  const { value, known, terms } = scoreOf(answer);
  const facts = { ambition: t(`editor.ambition.${objective.ambition}`), known, all: terms.length };
  return [
    heading(objective.title),
    text(
      value === null
        ? t('retrospective.objectiveNoScore', facts)
        : t('retrospective.objectiveScore', { ...facts, score: scoreText(value) }),
    ),
    ...(objective.reflection ? [text(t('retrospective.reflection', { text: objective.reflection }))] : []),
    keyResults.length === 0
      ? text(t('retrospective.noKeyResults'))
      : {
          part: 'table',
          head: [
            t('retrospective.keyResult'),
            t('retrospective.measured'),
            t('retrospective.scoreHead'),
            t('retrospective.why'),
            t('retrospective.next'),
          ],
          rows: keyResults.map(keyResultRow),
        },
  ];
}

function saidParts({ cycle: { retrospective } }: CycleReview): DocumentPart[] {
  if (!retrospective) return [];
  const { learnt, change, stop } = retrospective;
  const said = Object.entries({ learnt, change, stop }).filter(([, words]) => words !== '');
  return said.flatMap(([question, words]) => [
    heading(t(`close.lookBack.${question as keyof typeof retrospective}`)),
    text(words),
  ]);
}

function scoreOf({ objective, keyResults }: ReviewedObjective) {
  return objectiveScore(
    keyResults.map(({ keyResult }) => keyResult),
    objective.ambition,
  );
}

function heading(words: string): DocumentPart {
  return { part: 'heading', level: 2, text: words };
}

function text(words: string): DocumentPart {
  return { part: 'text', text: words };
}
