import { type ReadonlySignal, signal } from '@preact/signals';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Bell } from '@/lib/protocol/bell';
import type { Ask } from '@/lib/protocol/envelope';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import { asRefusal } from './as-refusal';
import type { Progress } from './collect-backup';
import type { Notice } from './notice';
import { openQuery, type Query } from './query';
import type { watchUnderway } from './watch-underway';

/** How a command is told to the person once it is done; without words nothing is told. */
export interface Said {
  text: string;
}

/** The same, or what makes it of the reply. */
type SaidOf<N extends MessageName> = Said | ((reply: ReplyOf<N>) => Said);

/** What the client needs of the world around it. */
export interface Surroundings {
  ask: Ask;
  /** Calls back for every ring of the change bell. */
  onBell: (heard: (bell: Bell) => void) => void;
  /** Calls back whenever the page becomes visible. */
  onVisible: (seen: () => void) => void;
  isVisible: () => boolean;
  /** The local day, which may turn while the page is hidden. */
  today: () => PlainDate;
  /** Tells how far an undo is that takes long; without it nothing tells. */
  watch?: typeof watchUnderway;
}

/** What a Surface has of the background: questions that stay fresh, commands, and the way back. */
export interface Client {
  /** Opens a question; it is asked again when the bell rings, or when the page is next seen, as it is on another day. */
  query: <N extends MessageName>(name: N, payload: PayloadOf<N>) => Query<ReplyOf<N>>;
  /** Carries a command out; throws a Refusal. What can be undone goes on top of the undo stack. */
  command: <N extends MessageName>(name: N, payload: PayloadOf<N>, said?: SaidOf<N>) => Promise<ReplyOf<N>>;
  /** Like `command`, but a refusal becomes a notice, and null is answered. */
  attempt: <N extends MessageName>(
    name: N,
    payload: PayloadOf<N>,
    said?: SaidOf<N>,
  ) => Promise<ReplyOf<N> | null>;
  /** Takes the latest step back; does nothing when there is none. */
  undo: () => Promise<void>;
  /** Carries out again what was last taken back. */
  redo: () => Promise<void>;
  /** Gives up an undo or redo that is under way, unless it is just done: all is as it was before. */
  stopTurning: () => void;
  /** Tells the person what was done where no command did it. */
  tell: (text: string) => void;
  readonly notice: ReadonlySignal<Notice | null>;
  dismissNotice: () => void;
  readonly canUndo: ReadonlySignal<boolean>;
}

interface Step {
  step: string;
  text: string;
}

const NOTHING_TOLD = { text: '', takenBack: false, undoable: false, underway: null, refusal: null };

/** At most this many steps can be taken back, one after another. */
const STEPS_KEPT = 50;

/** A client over the messages of lib/protocol. */
export function createClient({ ask, onBell, onVisible, isVisible, today, watch }: Surroundings): Client {
  const open = new Set<Query<unknown>>();
  const notice = signal<Notice | null>(null);
  const canUndo = signal(false);
  const undoable: Step[] = [];
  const redoable: Step[] = [];
  let revision: number | null = null;
  let stale = false;
  let day = today();
  let notices = 0;
  let turning: AbortController | null = null;

  function refreshAll(): void {
    stale = !isVisible();
    day = today();
    if (!stale) for (const query of open) query.refresh();
  }

  onBell((bell) => {
    if (revision !== null && bell.revision <= revision) return;
    revision = bell.revision;
    refreshAll();
  });

  onVisible(async () => {
    if (stale || day !== today()) refreshAll();
    const newest = await ask('revision.read', {}).catch(() => null);
    if (newest === null || newest.revision === revision) return;
    const missed = revision === null || newest.revision > revision;
    revision = newest.revision;
    if (missed) refreshAll();
  });

  function tell(told: Partial<Notice>): void {
    notices += 1;
    notice.value = { ...NOTHING_TOLD, id: notices, ...told };
  }

  function keep(stack: Step[], step: Step): void {
    stack.push(step);
    if (stack.length > STEPS_KEPT) stack.shift();
    canUndo.value = undoable.length > 0;
  }

  async function command<N extends MessageName>(name: N, payload: PayloadOf<N>, saying?: SaidOf<N>) {
    const reply = await ask(name, payload);
    const said = typeof saying === 'function' ? saying(reply) : saying;
    const step = stepOf(reply);
    if (step !== null) {
      keep(undoable, { step, text: said?.text ?? '' });
      redoable.length = 0;
    }
    if (said) tell({ text: said.text, undoable: step !== null });
    return reply;
  }

  async function attempt<N extends MessageName>(name: N, payload: PayloadOf<N>, said?: SaidOf<N>) {
    try {
      return await command(name, payload, said);
    } catch (thrown) {
      tell({ refusal: asRefusal(thrown) });
      return null;
    }
  }

  async function turn(from: Step[], to: Step[], takenBack: boolean): Promise<void> {
    const last = from.pop();
    canUndo.value = undoable.length > 0;
    if (!last) return;
    // One notice for all of it: what is told anew would be spoken anew.
    const onProgress = ({ done, total }: Progress): void => {
      if (total === 0) return;
      const underway = Math.min(1, done / total);
      if (notice.peek()?.underway == null) tell({ text: last.text, takenBack, underway });
      else notice.value = { ...(notice.peek() as Notice), underway };
    };
    const stop = new AbortController();
    turning = stop;
    const act = () => ask('undo', { step: last.step });
    try {
      const watched = { onProgress, signal: stop.signal };
      const reply = await (watch ? watch({ command: ask }, last.step, act, watched) : act());
      keep(to, { step: reply.undo, text: last.text });
      tell({ text: last.text, takenBack, undoable: !takenBack });
    } catch (thrown) {
      if (stop.signal.aborted) {
        keep(from, last);
        tell({ text: last.text, takenBack: !takenBack, undoable: takenBack });
      } else tell({ refusal: asRefusal(thrown) });
    }
  }

  return {
    query: (name, payload) => {
      const query = openQuery(() => ask(name, payload));
      open.add(query);
      return {
        ...query,
        close: () => {
          open.delete(query);
          query.close();
        },
      };
    },
    command,
    attempt,
    tell: (text) => tell({ text }),
    undo: () => turn(undoable, redoable, true),
    redo: () => turn(redoable, undoable, false),
    stopTurning: () => turning?.abort(),
    notice,
    dismissNotice: () => {
      notice.value = null;
    },
    canUndo,
  };
}

function stepOf(reply: unknown): string | null {
  if (typeof reply !== 'object' || reply === null || !('undo' in reply)) return null;
  return typeof reply.undo === 'string' && reply.undo !== '' ? reply.undo : null;
}
