import type { DocumentPart } from '@/lib/domain/document';
import { LEVELS } from '@/lib/domain/objective';
import type { ReviewedObjective } from '@/lib/domain/review';
import { t } from '@/lib/i18n';

/** How regularly each objective was looked after, company objectives first, and what stood in the way for long. */
export function habitParts(objectives: readonly ReviewedObjective[]): DocumentPart[] {
  if (objectives.length === 0) return [];
  const rank = ({ objective }: ReviewedObjective): number => LEVELS.indexOf(objective.level);
  const companyFirst = objectives.toSorted((a, b) => rank(a) - rank(b));
  const blocked = companyFirst.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ keyResult, blocked: stretch }) =>
      stretch
        ? [t('retrospective.blockedLine', stretch.days, { title: keyResult.title, note: stretch.note })]
        : [],
    ),
  );
  return [
    { part: 'heading', level: 2, text: t('retrospective.habit') },
    { part: 'text', text: t('retrospective.habitLead') },
    {
      part: 'table',
      head: [t('retrospective.objective'), t('retrospective.level'), t('retrospective.weeks')],
      rows: companyFirst.map(({ objective, weeks }) => [
        objective.title,
        t(`editor.level.${objective.level}`),
        weeks.length === 0
          ? t('retrospective.weeksNone')
          : t('retrospective.weeksOf', { checked: weeks.filter(Boolean).length, all: weeks.length }),
      ]),
    },
    ...(blocked.length === 0
      ? []
      : ([
          { part: 'heading', level: 2, text: t('retrospective.blocked') },
          { part: 'list', items: blocked },
        ] as const)),
  ];
}
