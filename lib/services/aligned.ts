import type { ObjectiveAnswer } from '@/lib/domain/answers';
import type { Aligned, ObjectiveHistory } from '@/lib/domain/overview';
import type { Stored } from '@/lib/domain/record';
import type { Reader } from '@/lib/store/reader';
import { type Measured, measured } from './answers';
import type { Context } from './context';
import { objectiveAnswers } from './okrs';
import { keyResultsOf } from './open-key-results';

/** What an objective contributes to, and what contributes to it or to one of its key results. */
export async function alignedWith(
  reads: Reader,
  context: Pick<Context, 'today'>,
  objective: Stored<'objective'>,
  own: readonly Measured[],
): Promise<Pick<ObjectiveHistory, 'parents' | 'children'>> {
  const keyResults = new Map(own.map(({ keyResult }) => [keyResult.id, keyResult]));
  const [up, below] = await Promise.all([
    reads.where('alignment', 'child', objective.id),
    reads.whereMany('alignment', 'parent', [objective.id, ...keyResults.keys()]),
  ]);
  const down = [...below.values()].flat();
  const above = await reads.getMany(
    'keyResult',
    up.flatMap(({ parent }) => (parent.kind === 'keyResult' ? parent.id : [])),
  );
  const objectiveOf = ({ kind, id }: Stored<'alignment'>['parent']): string | undefined =>
    kind === 'objective' ? id : above.get(id)?.objective;
  const answers = await answersTo(reads, context, [
    ...up.flatMap(({ parent }) => objectiveOf(parent) ?? []),
    ...down.map(({ child }) => child),
  ]);
  const parents = up.flatMap(({ parent, role }) => {
    const answer = answers.get(objectiveOf(parent) ?? '');
    if (!answer) return [];
    if (parent.kind === 'objective') return [{ ...alignedObjective(answer), role, through: null }];
    const found = answer.keyResults.find(({ keyResult }) => keyResult.id === parent.id);
    return found ? [{ ...alignedKeyResult(found, answer), role, through: null }] : [];
  });
  const children = down.flatMap(({ child, parent, role }) => {
    const answer = answers.get(child);
    const through = keyResults.get(parent.id) ?? null;
    return answer ? [{ ...alignedObjective(answer), role, through: through && brief(through) }] : [];
  });
  return { parents: primaryFirst(parents), children: primaryFirst(children) };
}

async function answersTo(
  reads: Reader,
  context: Pick<Context, 'today'>,
  ids: readonly string[],
): Promise<Map<string, ObjectiveAnswer>> {
  const objectives = [...(await reads.getMany('objective', ids)).values()];
  const all = await measured(reads, await keyResultsOf(reads, objectives));
  const answers = await objectiveAnswers(reads, context, objectives, all);
  return new Map(answers.map((answer) => [answer.objective.id, answer]));
}

type Bare = Omit<Aligned, 'role' | 'through'>;

function alignedObjective({ objective, owner, standing }: ObjectiveAnswer): Bare {
  const { id, title, level } = objective;
  return {
    kind: 'objective',
    id,
    title,
    owner,
    level,
    status: standing.status,
    progress: standing.progress,
  };
}

function alignedKeyResult(
  { keyResult, owner, standing }: ObjectiveAnswer['keyResults'][number],
  { objective }: ObjectiveAnswer,
): Bare {
  const { id, title } = keyResult;
  const { status, progress } = standing;
  return { kind: 'keyResult', id, title, owner, level: objective.level, status, progress };
}

function brief({ id, code, colour, title }: Stored<'keyResult'>): Aligned['through'] {
  return { id, code, colour, title };
}

function primaryFirst(all: Aligned[]): Aligned[] {
  return all.sort((a, b) => Number(a.role === 'supports') - Number(b.role === 'supports'));
}
