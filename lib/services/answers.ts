import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Stored } from '@/lib/domain/record';
import { standingOf } from '@/lib/domain/standing';
import { checkInsOf, tieCounts } from '@/lib/store/of-key-results';
import type { Reader } from '@/lib/store/reader';
import { hitRatesOf } from './hit-rates';
import type { PeopleBook } from './people-book';

/** Key results with all that stands around them, read at once. */
export interface Measured {
  keyResult: Stored<'keyResult'>;
  objective: Stored<'objective'>;
  cycle: Stored<'cycle'>;
  checkIns: readonly Stored<'checkIn'>[];
}

/** Puts key results beside their objective, cycle and check-ins; those without objective or cycle are left out. */
export async function measured(reads: Reader, keyResults: Stored<'keyResult'>[]): Promise<Measured[]> {
  const [objectives, checkIns] = await Promise.all([
    reads.getMany(
      'objective',
      keyResults.map((keyResult) => keyResult.objective),
    ),
    checkInsOf(
      reads,
      keyResults.map((keyResult) => keyResult.id),
    ),
  ]);
  const cycles = await reads.getMany(
    'cycle',
    [...objectives.values()].map((objective) => objective.cycle),
  );
  return keyResults.flatMap((keyResult) => {
    const objective = objectives.get(keyResult.objective);
    const cycle = objective && cycles.get(objective.cycle);
    if (!objective || !cycle) return [];
    return [{ keyResult, objective, cycle, checkIns: checkIns.get(keyResult.id) ?? [] }];
  });
}

/** What Surfaces are told of key results, in the order given; their ties are not counted. */
export function answersOf(all: readonly Measured[], people: PeopleBook, today: PlainDate): KeyResultAnswer[] {
  return all.map((one) => {
    const standing = standingOf({ ...one, ambition: one.objective.ambition, today });
    return {
      keyResult: one.keyResult,
      standing,
      objective: { id: one.objective.id, title: one.objective.title },
      cycle: { id: one.cycle.id, name: one.cycle.name, endsOn: one.cycle.endsOn },
      owner: people.told(one.keyResult.owner),
      isMine: people.isMe(one.keyResult.owner),
      checkedInBy: people.told(standing.current?.author ?? null),
      blockerFor: people.told(standing.current?.blockerFor ?? null),
      tiedTasks: null,
      hitRate: null,
    };
  });
}

/** The same answers with the number of tasks tied to each, and how often what was expected of these came true. */
export async function withTies(reads: Reader, answers: KeyResultAnswer[]): Promise<KeyResultAnswer[]> {
  const [hitRates, counts] = await Promise.all([
    hitRatesOf(reads),
    tieCounts(
      reads,
      answers.map(({ keyResult }) => keyResult.id),
    ),
  ]);
  return answers.map((answer) => ({
    ...answer,
    tiedTasks: counts.get(answer.keyResult.id) ?? null,
    hitRate: hitRates.get(answer.keyResult.id) ?? null,
  }));
}
