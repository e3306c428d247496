import { clockAt, push } from '../server/harness/documents.ts';
import { documentsOf } from './promised.ts';
import { type Trial, unlike } from './trial.ts';

/** Kinds that nothing removes. */
const STAYS = new Set(['checkIn']);

/** Takes away what was made: documents become tombstones, members are off, devices leave. Two check-ins stay. */
export const cleanUp: Trial[] = [
  [
    'what was sent is deleted again',
    async (cast) => {
      const made = documentsOf(cast).filter(({ kind }) => !STAYS.has(kind));
      const deleted = made.map((document) => {
        const clock = clockAt();
        return { ...document, fields: { deleted: true }, clock, clocks: { deleted: clock } };
      });
      return unlike(await push(cast.admin, deleted), 200, '"refused":[]');
    },
  ],
  [
    'those who tried are let in no more',
    async ({ admin, member, viewer }) => {
      await member.ask('leave');
      for (const each of [member, viewer]) await admin.ask('set_member', { member: each.member, off: true });
      // Refused where it is the only admin: then it leaves as one whose device is gone.
      await admin.ask('set_member', { member: admin.member, off: true });
      await admin.ask('leave');
      return unlike(await admin.ask('hello'), 403, 'not-a-member') ?? unlike(await member.ask('hello'), 403);
    },
  ],
];
