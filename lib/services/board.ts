import type { ObjectiveAnswer } from '@/lib/domain/answers';
import type { BoardCard } from '@/lib/domain/board';
import type { BoardAnswer } from '@/lib/domain/overview';
import { read } from '@/lib/store/transaction';
import { measured } from './answers';
import type { Context } from './context';
import { objectivesAtAGlance } from './okrs';
import { byStart, keyResultsOf, objectivesIn } from './open-key-results';

/** The objectives of a cycle as cards; with null, or for one that is gone, of the first that is active. */
export function readBoard(
  context: Context,
  { cycle: asked }: { cycle: string | null },
): Promise<BoardAnswer> {
  return read(context, async (reads) => {
    const all = (await reads.all('cycle')).sort(byStart);
    const shown = all.find(({ id }) => id === asked) ?? all.find(({ state }) => state === 'active');
    const cycles = all
      .filter((cycle) => cycle.state === 'active' || cycle === shown)
      .map(({ id, name, state }) => ({ id, name, state }));
    if (!shown) return { cycles, cycle: null, cards: [] };
    const objectives = await objectivesIn(reads, [shown]);
    const known = await measured(reads, await keyResultsOf(reads, objectives));
    const answers = await objectivesAtAGlance(reads, context, objectives, known);
    return { cycles, cycle: shown.id, cards: answers.map(cardOf) };
  });
}

function cardOf({ objective, standing, owner, keyResults }: ObjectiveAnswer): BoardCard {
  const present = keyResults.filter(({ keyResult }) => keyResult.dropped === null);
  const said = present.flatMap((each) => each.standing.current?.confidence ?? []);
  const { id, title, level, ambition, scope = 'own' } = objective;
  return {
    objective: { id, title, level, ambition, scope },
    owner,
    isMine: owner?.isMe === true || present.some(({ isMine }) => isMine),
    status: standing.status,
    progress: standing.progress,
    known: standing.known,
    counted: standing.counted,
    confidence: said.length === 0 ? null : Math.min(...said),
    keyResults: present.map((each) => ({
      id: each.keyResult.id,
      code: each.keyResult.code,
      colour: each.keyResult.colour,
      status: each.standing.status,
    })),
  };
}
