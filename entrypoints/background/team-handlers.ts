import type { TEAM_MESSAGES } from '@/lib/protocol/team-messages';
import type { Context } from '@/lib/services/context';
import { joinAgain, signInAgain } from '@/lib/services/sharing/come-back';
import { enrol } from '@/lib/services/sharing/enrol';
import { readFigures } from '@/lib/services/sharing/figures';
import { join } from '@/lib/services/sharing/join';
import { leave } from '@/lib/services/sharing/leave';
import {
  changeOnServer,
  invite,
  pair,
  readSpacePeople,
  setSpace,
  setTeam,
} from '@/lib/services/sharing/people';
import { dismissRefused, keepRefused, readRefused } from '@/lib/services/sharing/refused';
import type { SharingEdges } from '@/lib/services/sharing/remotes';
import { pin, readScopes } from '@/lib/services/sharing/scopes';
import { signIn } from '@/lib/services/sharing/sign-in';
import { readTeam, takeNew } from '@/lib/services/sharing/team';
import type { Handlers } from './handle';
import type { Sharing } from './sharing';

type TeamHandlers = Pick<Handlers, keyof typeof TEAM_MESSAGES>;

/** Binds the messages of team sharing to the services that carry them out. */
export function teamHandlers(
  context: Context,
  edges: SharingEdges,
  sharing: Pick<Sharing, 'run' | 'isRunning'>,
): TeamHandlers {
  /** Nobody waits for the first exchange: the page shows how it goes. */
  const begun = async <T extends { space: string }>(work: Promise<T>): Promise<T> => {
    const answer = await work;
    void sharing.run(answer.space);
    return answer;
  };
  const done = async (work: Promise<unknown>): Promise<null> => {
    await work;
    return null;
  };
  /** What was changed on the server is taken over here. */
  const changed = async (space: string, work: Promise<void>): Promise<null> => {
    await work;
    void sharing.run(space);
    return null;
  };
  return {
    'team.read': () => readTeam(context, edges, sharing.isRunning()),
    'team.join': (demand) => begun(join(context, edges, demand)),
    'team.enrol': (demand) => begun(enrol(context, edges, demand)),
    'team.signIn': (demand) => begun(signIn(context, edges, demand)),
    'team.signInAgain': (demand) => changed(demand.space, signInAgain(context, edges, demand)),
    'team.joinAgain': (demand) => changed(demand.space, joinAgain(context, edges, demand)),
    'team.leave': (demand) => done(leave(context, edges, demand)),
    'team.syncNow': ({ space }) => done(sharing.run(space)),
    'team.takeNew': (demand) => changed(demand.space, takeNew(context, demand)),
    'team.people': (query) => readSpacePeople(context, edges, query),
    'team.invite': (demand) => invite(context, edges, demand),
    'team.cancelInvitation': (demand) =>
      done(changeOnServer(context, edges, demand, (remote, { id }) => remote.cancelInvitation(id))),
    'team.pair': (query) => pair(context, edges, query),
    'team.setMember': (demand) =>
      changed(
        demand.space,
        changeOnServer(context, edges, demand, (remote, args) => remote.setMember(args)),
      ),
    'team.revokeDevice': (demand) =>
      done(changeOnServer(context, edges, demand, (remote, { device }) => remote.revokeDevice(device))),
    'team.setTeam': (demand) => changed(demand.space, setTeam(context, edges, demand)),
    'team.setSpace': (demand) => changed(demand.space, setSpace(context, edges, demand)),
    'team.scopes': (query) => readScopes(context, query),
    'team.pin': (demand) => changed(demand.space, pin(context, demand)),
    'team.figures': (query) => readFigures(context, edges, query),
    'team.refused': () => readRefused(context),
    'team.dismissRefused': (demand) => done(dismissRefused(context, demand)),
    'team.keepRefused': (demand) => keepRefused(context, demand),
  };
}
