import { percentText } from '@/components/ui/percent-text';
import type { DocumentPart } from '@/lib/domain/document';
import { type HitRate, sumOfHitRates } from '@/lib/domain/hypothesis';
import type { ReviewedObjective } from '@/lib/domain/review';
import { countText, t } from '@/lib/i18n';

/** The work for each key result beside how far its number came, and how often what was expected came true. */
export function workParts(objectives: readonly ReviewedObjective[]): DocumentPart[] {
  const every = objectives.flatMap(({ keyResults }) => keyResults);
  const present = every.filter(({ keyResult }) => keyResult.dropped === null);
  const former = Map.groupBy(every, ({ keyResult }) => keyResult.dropped?.work?.serves);
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
        tasksText(tiedTasks ?? 0, former.get(keyResult.id)?.length ?? 0),
        standing.progress === null ? t('okr.noValue') : percentText(standing.progress),
        hitRate ? t('retrospective.ofAll', { part: hitRate.hits, all: hitRate.answered }) : '–',
      ]),
    },
    ...(all ? [{ part: 'text' as const, text: expectedText(all) }] : []),
  ];
}

/** "3 · 1 former key result as work". */
function tasksText(tied: number, former: number): string {
  return former === 0 ? countText(tied) : `${countText(tied)} · ${t('okr.formerWork', former)}`;
}

function expectedText({ hits, answered }: HitRate): string {
  return t('retrospective.expectedAll', { hits, answered });
}
