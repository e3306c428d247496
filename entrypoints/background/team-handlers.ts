import { Refusal } from '@/lib/domain/refusal';
import type { TEAM_MESSAGES } from '@/lib/protocol/team-messages';
import type { Handlers } from './handle';

type TeamHandlers = Pick<Handlers, keyof typeof TEAM_MESSAGES>;

/** Binds the messages of team sharing to the services that carry them out. */
export function teamHandlers(): TeamHandlers {
  const notJoined = async () => {
    throw new Refusal('notFound');
  };
  return {
    'team.read': async () => ({ spaces: [], enrolment: null }),
    'team.join': notJoined,
    'team.enrol': notJoined,
    'team.signIn': notJoined,
    'team.leave': notJoined,
    'team.syncNow': async () => null,
    'team.takeNew': notJoined,
    'team.people': notJoined,
    'team.invite': notJoined,
    'team.cancelInvitation': notJoined,
    'team.pair': notJoined,
    'team.setMember': notJoined,
    'team.revokeDevice': notJoined,
    'team.setTeam': notJoined,
    'team.setSpace': notJoined,
    'team.scopes': notJoined,
    'team.pin': notJoined,
    'team.figures': notJoined,
    'team.refused': async () => [],
    'team.dismissRefused': async () => null,
    'team.keepRefused': notJoined,
  };
}
