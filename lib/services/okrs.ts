import type { CycleAnswer, ObjectiveAnswer, TitledEnd } from '@/lib/domain/answers';
import { isToBeClosed } from '@/lib/domain/cycle';
import type { Stored } from '@/lib/domain/record';
import { rollUp } from '@/lib/domain/roll-up';
import type { Reader } from '@/lib/store/reader';
import { read } from '@/lib/store/transaction';
import { type AlignedTo, byRole } from './alignments';
import { answersOf, type Measured, measured, withTies } from './answers';
import type { Context } from './context';
import { byStart, keyResultsOf, objectivesIn } from './open-key-results';
import { peopleBook } from './people-book';

/** Objectives are told from this one on, counted from 0, and at most so many. */
interface Part {
  from: number;
  most: number;
}

const ALL: Part = { from: 0, most: Number.POSITIVE_INFINITY };

/**
 * Cycles with their objectives and key results; `open` leaves closed cycles out, `active` drafts too. A part of the
 * objectives is counted through those of cycles that are not closed first; every cycle is told all the same.
 */
export function readOkrs(
  context: Context,
  { which, part: { from, most } = ALL }: { which: 'active' | 'open' | 'all'; part?: Part },
): Promise<CycleAnswer[]> {
  const today = context.today();
  return read(context, async (reads) => {
    const cycles = (await reads.all('cycle')).filter((cycle) => isAsked(cycle, which)).sort(byStart);
    const every = await objectivesIn(reads, [...cycles].sort(closedLast));
    const sizes = countOf(every.map(({ cycle }) => cycle));
    const asked = every.slice(from, from + most);
    const all = await measured(reads, await keyResultsOf(reads, asked));
    const objectives = await objectiveAnswers(reads, context, asked, all);
    const byCycle = Map.groupBy(objectives, ({ objective }) => objective.cycle);
    return cycles.map((cycle) => ({
      cycle,
      toBeClosed: isToBeClosed(cycle, today),
      objectives: byCycle.get(cycle.id) ?? [],
      size: sizes.get(cycle.id) ?? 0,
    }));
  });
}

/** What Surfaces are told of these objectives, in the order given; `all` are their key results. */
export async function objectiveAnswers(
  reads: Reader,
  context: Pick<Context, 'today'>,
  objectives: Stored<'objective'>[],
  all: readonly Measured[],
): Promise<ObjectiveAnswer[]> {
  const answers = await objectivesAtAGlance(reads, context, objectives, all);
  const counted = await withTies(
    reads,
    answers.flatMap(({ keyResults }) => keyResults),
  );
  const byObjective = Map.groupBy(counted, ({ objective }) => objective.id);
  return answers.map((answer) => ({ ...answer, keyResults: byObjective.get(answer.objective.id) ?? [] }));
}

/** The same with nothing counted of the work that serves their key results. */
export async function objectivesAtAGlance(
  reads: Reader,
  context: Pick<Context, 'today'>,
  objectives: Stored<'objective'>[],
  all: readonly Measured[],
): Promise<ObjectiveAnswer[]> {
  const [people, parents] = await Promise.all([peopleBook(reads), parentsOf(reads, objectives)]);
  const answers = answersOf(all, people, context.today());
  const byObjective = Map.groupBy(answers, ({ objective }) => objective.id);
  return objectives.map((objective) => {
    const own = byObjective.get(objective.id) ?? [];
    return {
      objective,
      standing: rollUp(own),
      owner: people.told(objective.owner),
      keyResults: own,
      ...(parents.get(objective.id) ?? { parent: null, supports: [] }),
    };
  });
}

async function parentsOf(
  reads: Reader,
  objectives: Stored<'objective'>[],
): Promise<Map<string, AlignedTo<TitledEnd>>> {
  const ids = objectives.map((objective) => objective.id);
  const alignments = [...(await reads.whereMany('alignment', 'child', ids)).values()].flat();
  const idsOf = (kind: string) => alignments.flatMap(({ parent }) => (parent.kind === kind ? parent.id : []));
  const [above, results] = await Promise.all([
    reads.getMany('objective', idsOf('objective')),
    reads.getMany('keyResult', idsOf('keyResult')),
  ]);
  const titled = alignments.flatMap(({ child, parent, role }) => {
    const found = (parent.kind === 'objective' ? above : results).get(parent.id);
    return found ? [{ child, role, parent: { ...parent, title: found.title } }] : [];
  });
  const byChild = Map.groupBy(titled, ({ child }) => child);
  return new Map([...byChild].map(([child, own]) => [child, byRole(own)]));
}

function closedLast(a: Stored<'cycle'>, b: Stored<'cycle'>): number {
  return Number(a.state === 'closed') - Number(b.state === 'closed');
}

function countOf(ids: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(ids, (id) => id)].map(([id, each]) => [id, each.length]));
}

function isAsked(cycle: Stored<'cycle'>, which: 'active' | 'open' | 'all'): boolean {
  return which === 'all' || (which === 'open' ? cycle.state !== 'closed' : cycle.state === 'active');
}
