import type { Client } from '@/lib/client/client';
import type { Watched } from '@/lib/client/collect-backup';
import { sendImport } from '@/lib/client/send-import';
import type { ImportEntry } from '@/lib/domain/draft';
import type { Bench, Measures } from './bench';
import { longestWait } from './held-up';
import { type LargeDatabase, openLargeDatabase } from './large-database';
import { organisationEntries } from './organisation-entries';
import { restoredByHand } from './restore-by-hand';

const SAID = { text: '' };

/**
 * What it takes to bring a whole organisation's quarter in, to give that up half way, and to take it back; and to put
 * a backup with the ties of all its work in the place of everything.
 */
export const bench: Bench = {
  title: 'Import of 300 objectives, 1,500 key results, 40,000 check-ins; the same with 100,000 ties restored',
  runs: 2,
  async open() {
    const small = await openLargeDatabase({ keyResults: 5, ties: 0 });
    const full = await openLargeDatabase({ keyResults: 1_500, ties: 100_000, checkIns: 40_000 });
    const entries = organisationEntries();
    return {
      arms: {
        import: () => imported(small, entries),
        restore: () => restoredByHand(full),
      },
      close: async () => {
        await small.close();
        await full.close();
      },
    };
  },
};

/** Sends everything and gives up half way, sends it again to its end, and takes it back. */
async function imported(large: LargeDatabase, entries: readonly ImportEntry[]): Promise<Measures> {
  const page = await large.browser.openSurface('popup.html');
  let pages = 0;
  let commit = 0;
  let step = '';
  const command: Client['command'] = async (name, payload) => {
    const { reply, ms } = await large.ask(name, payload);
    if (name.endsWith('.page')) pages += ms;
    if (name.endsWith('.commit')) [commit, step] = [ms, (reply as { undo: string }).undo];
    return reply;
  };
  const cancelled = await cancelledAfter((watched) => sendImport({ command }, entries, SAID, watched));
  pages = 0;
  const signal = new AbortController().signal;
  const waited = await longestWait(page, () =>
    sendImport({ command }, entries, SAID, { onProgress: () => {}, signal }),
  );
  let undo = 0;
  const undoWaited = await longestWait(page, async () => {
    undo = (await large.ask('undo', { step })).ms;
  });
  await page.close();
  return {
    'cancelled within ms': cancelled,
    'pages ms': pages,
    'commit ms': commit,
    'longest wait ms': waited,
    'undo ms': undo,
    'undo longest wait ms': undoWaited,
  };
}

/** ms from giving up, half way, until all that was sent is gone. */
async function cancelledAfter(send: (watched: Watched) => Promise<void>): Promise<number> {
  const giveUp = new AbortController();
  let at = Number.NaN;
  const onProgress: Watched['onProgress'] = ({ done, total }) => {
    if (done < total / 2 || giveUp.signal.aborted) return;
    at = performance.now();
    giveUp.abort();
  };
  await send({ onProgress, signal: giveUp.signal }).catch((thrown: unknown) => {
    if (thrown !== giveUp.signal.reason) throw thrown;
  });
  return performance.now() - at;
}
