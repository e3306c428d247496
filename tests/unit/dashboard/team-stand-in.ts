import { Refusal } from '@/lib/domain/refusal';
import type { SpaceAnswer } from '@/lib/domain/team';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import { type Background, startBackground } from '../../integration/background';
import { ACME, PEOPLE, SCOPES } from './team-answers';

type Answers = { [N in MessageName]?: (payload: PayloadOf<N>) => ReplyOf<N> | Promise<ReplyOf<N>> };

const QUERIES = ['team.read', 'team.people', 'team.scopes', 'team.figures', 'team.refused', 'okrs.read'];

/** The real background, with team sharing answered as given; each of its commands is sent on to `sent`, and rings. */
export function startTeam(
  answers: Answers,
  background = startBackground(),
): Background & { sent: [name: string, payload: unknown][] } {
  const sent: [string, unknown][] = [];
  let rung = 0;
  return {
    ...background,
    sent,
    revision: async () => (await background.revision()) + rung,
    async ask(name, payload, sender) {
      const answer = answers[name] as ((payload: unknown) => never) | undefined;
      if (!answer) return background.ask(name, payload, sender);
      const isQuery = QUERIES.includes(name);
      if (!isQuery) sent.push([name, payload]);
      const reply = await answer(payload);
      if (!isQuery) {
        rung += 1;
        background.commits.push({ revision: rung, touched: 'all' });
      }
      return reply;
    },
  };
}

/** Refuses, as a server or the background does. */
export function refusing(code: ConstructorParameters<typeof Refusal>[0]): () => never {
  return () => {
    throw new Refusal(code);
  };
}

/** A space that is joined, as its admin sees it; what is given is answered in another way. */
export function joined(space: Partial<SpaceAnswer> = {}, answers: Answers = {}) {
  return startTeam({
    'team.read': () => ({ spaces: [{ ...ACME, ...space }], enrolment: null }),
    'team.people': () => PEOPLE,
    'team.scopes': () => SCOPES,
    'team.figures': () => null,
    'team.refused': () => [],
    ...answers,
  });
}
