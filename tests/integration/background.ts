import 'fake-indexeddb/auto';
import { type Door, handle, type MessageSender } from '@/entrypoints/background/handle';
import { register } from '@/entrypoints/background/registration';
import { sharingOf } from '@/entrypoints/background/sharing';
import { KINDS, type Kind, type Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { arrivingFields } from '@/lib/protocol/arriving';
import type { Answer } from '@/lib/protocol/envelope';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import type { Context } from '@/lib/services/context';
import { countDropped } from '@/lib/services/dropped-messages';
import type { ReadingEdges } from '@/lib/services/reading/reading';
import { createVisits } from '@/lib/services/reading/visits';
import type { SharingEdges } from '@/lib/services/sharing/remotes';
import { createUnderway } from '@/lib/services/underway';
import { type Database, database } from '@/lib/store/database';
import { type Commit, read } from '@/lib/store/transaction';

export const OWN = { id: 'throughline', origin: 'chrome-extension://throughline' };
export const SURFACE: MessageSender = { id: OWN.id, url: `${OWN.origin}/dashboard.html` };
export const JIRA: MessageSender = {
  id: OWN.id,
  url: 'https://acme.atlassian.net/jira/software/projects/ABC/boards/1',
  tab: { id: 7 },
};

/** A Monday morning. */
const START = Date.UTC(2027, 0, 11, 9);

/** The real background over a fake database. The worker dies after every message. */
export interface Background {
  context: Context;
  commits: Commit[];
  /** Asks as an extension page. Throws the Refusal that comes back. */
  ask<N extends MessageName>(name: N, payload: PayloadOf<N>, sender?: MessageSender): Promise<ReplyOf<N>>;
  /** The same without any check of types, answered as it travels. */
  send(message: unknown, sender: MessageSender): Promise<Answer | undefined>;
  /** Sharing wakes up, as when the worker starts; resolves once nothing runs any more. */
  wake(): Promise<void>;
  /** Lets time pass. */
  pass(time: { days?: number; ms?: number }): void;
  /** Everything that is kept, tombstones included, in a fixed order. */
  records(): Promise<Stored[]>;
  revision(): Promise<number>;
  /** How many messages were dropped for naming tasks of another site. */
  dropped(): Promise<number>;
}

let databases = 0;

/** Starts a background with an empty database, or with the one that `from` has written. */
export function startBackground(
  door: (name: string) => Database = database,
  policy: () => unknown = () => null,
  reading: Partial<ReadingEdges> = {},
  mayStay: Door['mayStay'] = async () => true,
  sharing: Partial<SharingEdges> = {},
): Background {
  databases += 1;
  const own = databases;
  const name = `throughline-${own}`;
  const commits: Commit[] = [];
  const visits = createVisits();
  let now = START;
  let ids = 0;
  let db = door(name);

  const context: Context = {
    get db() {
      return db;
    },
    now: () => now,
    today: () => new Date(now).toISOString().slice(0, 10),
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    zone: () => 'UTC',
    newId: () => {
      ids += 1;
      return `id-${own}-${ids}`;
    },
    underway: createUnderway(),
    onCommit: (commit) => commits.push(commit),
  };
  const sharingEdges: SharingEdges = {
    send: async () => {
      throw new Error('There is no network.');
    },
    random: () => 0.5,
    secret: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    label: 'A test',
    sound: (kind, id, fields) => arrivingFields(kind as Kind, id, fields),
    signIn: async () => '',
    signedInAt: () => 'https://throughline.test/',
    mayShare: async () => true,
    policy: async () => policy(),
    ...sharing,
  };
  const runs = sharingOf(context, sharingEdges, { setAlarm: async () => {}, later: () => {} });
  const kill = async () => {
    await db.close();
    db = door(name);
  };
  const opened = (): Door => ({
    own: OWN,
    mayStay,
    handlers: register(context, {
      frameAddress: (ticket) => `${OWN.origin}/sidebar.html#${ticket}`,
      bringSidebar: async () => {},
      policy: async () => policy(),
      version: '1.0.0',
      reading: {
        visits,
        readers: [],
        send: async () => ({ status: 0, type: '', retryAfter: null, body: '' }),
        random: () => 0.5,
        ...reading,
      },
      sharing: { edges: sharingEdges, ...runs },
      words: async () => ({
        open: '',
        untied: '',
        tied: '',
        exempt: '',
        noTask: '',
        coverage: '',
        limited: '',
        resize: '',
      }),
    }),
    countDropped: () => countDropped(context),
  });

  const send: Background['send'] = async (message, sender) => {
    now += 1_000;
    const answer = await handle(asSent(message), sender, opened());
    // What a message has begun is over before the next one comes.
    if (runs.isRunning()) await runs.settled();
    await kill();
    return answer && (asSent(answer) as Answer);
  };

  return {
    context,
    commits,
    send,
    async ask(message, payload, sender = SURFACE) {
      const answer = await send({ throughline: message, payload }, sender);
      if (!answer?.ok) throw new Refusal(answer?.refusal ?? 'unreachable', answer?.facts);
      return answer.reply as never;
    },
    async wake() {
      await runs.wake();
      await runs.settled();
    },
    pass({ days = 0, ms = 0 }) {
      now += days * 86_400_000 + ms;
    },
    records: () => recordsOf(db),
    dropped: () => read(context, async (reads) => (await reads.fact('dropped')) ?? 0),
    revision: () => read(context, async (reads) => (await reads.fact('revision')) ?? 0),
  };
}

/** Everything that a database keeps, tombstones included. */
export function recordsOf(db: Database): Promise<Stored[]> {
  return read({ db }, async (reads) => {
    const stores = [...KINDS, 'tombstone'].map((store) => reads.transaction.objectStore(store).getAll());
    const records = (await Promise.all(stores)).flat() as Stored[];
    return records.sort((a, b) => (`${a.kind}${a.id}` < `${b.kind}${b.id}` ? -1 : 1));
  });
}

/** Messages travel as JSON: what does not survive that is not there. */
function asSent(message: unknown): unknown {
  return message === undefined ? undefined : JSON.parse(JSON.stringify(message));
}
