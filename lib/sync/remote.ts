import type * as v from 'valibot';
import type { Role } from '@/lib/domain/team';
import * as shape from './answers';
import { type Credential, callServer, RemoteFailure, type Send, type Server } from './call-server';
import type { Document } from './wire';

const VERSION = 1;

/** A space's server, one function each. All of them throw RemoteFailure. */
export type Remote = ReturnType<typeof remoteOf>;

/** The functions of a server, for whoever holds the credential. Nothing is sent before one is called. */
export function remoteOf(server: Server, credential: Credential, send: Send) {
  const { space } = server;
  const call = <Schema extends v.GenericSchema>(name: string, args: object, answer: Schema) =>
    callServer(server, credential, send, name, args, answer);
  return {
    async hello() {
      const answer = await call('hello', { space }, shape.hello);
      if (answer.version !== VERSION) throw new RemoteFailure('otherVersion');
      return answer;
    },
    push: (documents: readonly Document[]) => call('push', { space, documents }, shape.pushed),
    pull: (cursors: Record<string, number>, pageSize: number) =>
      call('pull', { space, cursors, page_size: pageSize }, shape.pulled),
    figures: () => call('figures', { space }, shape.figures),
    members: () => call('members', { space }, shape.members),
    join: (by: {
      secret: string;
      token: string | null;
      person: string;
      name: string;
      label: string;
      node: string;
    }) => call('join', by, shape.joined),
    invite: (args: {
      secret: string;
      role: Role;
      uses: number;
      person: string | null;
      team: string | null;
    }) => call('invite', { space, ...args }, shape.invited),
    cancelInvitation: (id: string) => call('cancel_invitation', { space, id }, shape.anything),
    pair: (secret: string) => call('pair', { space, secret }, shape.paired),
    setMember: (args: { member: string; role: Role; off: boolean; name: string }) =>
      call('set_member', { space, ...args }, shape.anything),
    revokeDevice: (device: string) => call('revoke_device', { space, device }, shape.anything),
    setTeam: (args: { team: string; name: string; open: boolean; members: string[] }) =>
      call('set_team', { space, ...args }, shape.anything),
    setSpace: (args: { name: string; titles: boolean }) =>
      call('set_space', { space, ...args }, shape.anything),
    leave: () => call('leave', { space }, shape.anything),
  };
}
