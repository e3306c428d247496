import { percentText } from '@/components/ui/percent-text';
import type { DocumentPart } from '@/lib/domain/document';
import { type HitRate, sumOfHitRates } from '@/lib/domain/hypothesis';
import type { ReviewedObjective } from '@/lib/domain/review';
import { t } from '@/lib/i18n';

/** The work for each key result beside how far its number came, and how often what was expected came true. */
export function workParts(objectives: readonly ReviewedObjective[]): DocumentPart[] {
  const present = objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ keyResult }) => keyResult.dropped === null);
  if (present.length === 0) return [];
  const all = sumOfHitRates(present.map(({ hitRate }) => hitRate));
  return [
    { part: 'heading', level: 2, text: t('retrospective.work') },
    { part: 'text', text: t('retrospective.workLead') },
    {
      part: 'table',
      head: [
        t('retrospective.keyResult'),
        t('retrospective.tasks'),
        t('retrospective.way'),
        t('retrospective.expected'),
      ],
      rows: present.map(({ keyResult, standing, tiedTasks, hitRate }) => [
        `${keyResult.code} ${keyResult.title}`,
        String(tiedTasks ?? 0),
        standing.progress === null ? t('okr.noValue') : percentText(standing.progress),
        hitRate ? t('retrospective.ofAll', { part: hitRate.hits, all: hitRate.answered }) : '–',
      ]),
    },
    ...(all ? [{ part: 'text' as const, text: expectedText(all) }] : []),
  ];
}

function expectedText({ hits, answered }: HitRate): string {
  return t('retrospective.expectedAll', { hits, answered });
}
