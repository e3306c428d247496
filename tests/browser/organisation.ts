import type { ObjectiveDraft, OkrDraft } from '@/lib/domain/draft';
import type { Level } from '@/lib/domain/objective';

const AIMS = [
  'Win the northern region',
  'Every clinic answers within a day',
  'Newcomers feel at home in their first week',
  'Nobody waits for an invoice',
  'The nightly report can be trusted',
  'Renewals without a phone call',
  'Support knows before the customer does',
  'Warehouses ship what was ordered',
];
const PEOPLE = ['Ada Byron', 'Grace Hopper', 'Edsger Dijkstra', '王小云', 'Barbara Liskov', 'Niklaus Wirth'];

/**
 * The OKRs of a whole organisation: four company objectives, teams below three of them, and people below the teams; every
 * twelfth contributes to nothing.
 */
export function organisation(objectives: number, cycle: OkrDraft['cycle']): OkrDraft {
  return { cycle, objectives: Array.from({ length: objectives }, (_, n) => objectiveOf(n)) };
}

function objectiveOf(n: number): ObjectiveDraft {
  const level: Level = n < 4 ? 'company' : n < 40 ? 'team' : 'personal';
  const parent = n < 4 || n % 12 === 11 ? null : titleOf(n < 40 ? n % 3 : 4 + (n % 36));
  return {
    ...{ title: titleOf(n), why: '', forWhom: '', strategy: '', level, parent },
    owner: PEOPLE[n % PEOPLE.length] ?? null,
    ambition: 'committed',
    keyResults: Array.from({ length: 2 }, (_, result) => ({
      title: `Result ${result + 1} of ${titleOf(n)}`,
      metric: {
        ...{ kind: 'increase', unit: '%', precision: 0, baseline: 20, target: 60 },
        pacing: { shape: 'linear' },
      },
      ...{ owner: null, dueOn: null, cadence: 'weekly', weight: 1 },
    })),
  };
}

function titleOf(n: number): string {
  return n < AIMS.length ? (AIMS[n] ?? '') : `${AIMS[n % AIMS.length]}, ${n}`;
}
