import { type ApiAnswer, type ApiRequest, siteName, type Trouble } from '@/lib/domain/reading';
import { Refusal, type RefusalCode } from '@/lib/domain/refusal';
import type { SourceName, SourcePage } from '@/lib/domain/source';
import { tokenOf } from '@/lib/store/secrets';
import { read } from '@/lib/store/transaction';
import { readAsanaGoals } from '@/lib/tools/sources/asana-goals';
import { readNotionDatabase } from '@/lib/tools/sources/notion-database';
import type { ReadsSource } from '@/lib/tools/sources/source';
import type { Context } from './context';

const READS: Record<SourceName, ReadsSource> = { asana: readAsanaGoals, notion: readNotionDatabase };

/** What each trouble is called when somebody waits for the answer. */
const REFUSALS: Record<Trouble, RefusalCode> = {
  signedOut: 'sourceRefused',
  forbidden: 'sourceForbidden',
  throttled: 'sourceThrottled',
  offline: 'sourceOffline',
  slow: 'sourceSilent',
  failed: 'sourceSilent',
  notData: 'sourceChanged',
  changed: 'sourceChanged',
};

/**
 * Reads one part of a source with the token that is kept for it; nothing is kept of the answer. Throws `noToken`,
 * `sourceAddress`, `sourceMissing`, and what the source's trouble is called.
 */
export async function readSource(
  context: Context,
  { source, address, after }: { source: SourceName; address: string; after: string | null },
  { send }: { send(request: ApiRequest): Promise<ApiAnswer> },
): Promise<SourcePage> {
  const token = await read(context, (reads) => tokenOf(reads, siteName(source, source)));
  if (token === null) throw new Refusal('noToken');
  const talk = READS[source](token, address, after);
  let turn = talk.next();
  while (!turn.done) turn = talk.next(await send(turn.value));
  const outcome = turn.value;
  if (outcome === 'badAddress') throw new Refusal('sourceAddress');
  if (outcome === 'missing') throw new Refusal('sourceMissing');
  if ('trouble' in outcome) {
    const seconds = Math.max(1, Math.ceil((outcome.retryAfterMs ?? 60_000) / 1_000));
    throw new Refusal(REFUSALS[outcome.trouble], { seconds });
  }
  return outcome;
}
