import type { Context } from '@/lib/services/context';
import { enrolByItself } from '@/lib/services/sharing/enrol';
import { isOld, nextRun, noteHere } from '@/lib/services/sharing/pace';
import type { SharingEdges } from '@/lib/services/sharing/remotes';
import { syncSpaces, type Wanted } from '@/lib/services/sharing/run';
import type { Commit } from '@/lib/store/transaction';

/** Keeps the joined spaces in step: one run at a time, soon after a change, and now and then while the person is here. */
export interface Sharing {
  /** Sends soon what a commit has put into the outbox. */
  refreshAfter(commit: Commit): void;
  /** The person does something; `atPopup`: they have opened the popup, and want to see what is new. */
  here(atPopup: boolean): void;
  /** The worker has started, its alarm has gone off, or the policy has changed. */
  wake(): Promise<void>;
  /** Runs at once; resolves when that is done, whatever came of it. */
  run(space: string | null): Promise<void>;
  isRunning(): boolean;
  /** Resolves once nothing runs. */
  settled(): Promise<void>;
}

/** What of the browser it needs besides. */
export interface SharingClock {
  setAlarm(when: number | null): Promise<void>;
  later(ms: number, call: () => void): void;
}

/** So long after a change it is sent, in ms: what follows at once goes along. */
const SOON_MS = 5_000;
/** A worker that dies before that is woken by the alarm. */
const NET_MS = 60_000;
/** Looked at no oftener: the person does many things in a minute. */
const GLANCE_MS = 60_000;
const POPUP_GLANCE_MS = 5_000;

/** Sharing over the database. Without a joined space it asks nobody, sets no alarm and keeps no timer. */
export function sharingOf(context: Context, edges: SharingEdges, clock: SharingClock): Sharing {
  let running: Promise<void> | null = null;
  let next: Wanted | null = null;
  let isSoon = false;
  let glancedAt = Number.NEGATIVE_INFINITY;

  function ask(wanted: Wanted): Promise<void> {
    next = next ? together(next, wanted) : wanted;
    running ??= goOn();
    return running;
  }

  async function goOn(): Promise<void> {
    try {
      while (next) {
        const wanted = next;
        next = null;
        // What fails without a reason of the server's is tried again at the next occasion.
        await syncSpaces(context, edges, wanted).catch(() => {});
      }
    } finally {
      running = null;
      await plan().catch(() => {});
    }
  }

  async function plan(): Promise<void> {
    await clock.setAlarm(await nextRun(context, edges));
  }

  async function wake(): Promise<void> {
    if (await enrolByItself(context, edges).catch(() => false)) return ask(EVERYTHING);
    const when = await nextRun(context, edges).catch(() => null);
    if (when === null) return clock.setAlarm(null);
    if (when <= context.now()) return ask(WAITING);
    await clock.setAlarm(when);
  }

  return {
    refreshAfter({ outgoing }) {
      if (!outgoing || isSoon) return;
      isSoon = true;
      void clock.setAlarm(context.now() + NET_MS);
      clock.later(SOON_MS, () => {
        isSoon = false;
        void ask(WAITING);
      });
    },
    here(atPopup) {
      // The popup asks again at every ring of the bell, and a run rings it.
      const grain = atPopup ? POPUP_GLANCE_MS : GLANCE_MS;
      if (context.now() - glancedAt < grain) return;
      glancedAt = context.now();
      void glance(atPopup).catch(() => {});
    },
    wake,
    run: (space) => ask({ space, evenIfWaiting: true }),
    isRunning: () => running !== null,
    settled: async () => {
      while (running) await running;
    },
  };

  async function glance(atPopup: boolean): Promise<void> {
    const wasAway = await noteHere(context);
    if (atPopup && (await isOld(context))) return ask(WAITING);
    if (wasAway) await wake();
  }
}

const WAITING: Wanted = { space: null, evenIfWaiting: false };
const EVERYTHING: Wanted = { space: null, evenIfWaiting: true };

function together(a: Wanted, b: Wanted): Wanted {
  return {
    space: a.space === b.space ? a.space : null,
    evenIfWaiting: a.evenIfWaiting || b.evenIfWaiting,
  };
}
