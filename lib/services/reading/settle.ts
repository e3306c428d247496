import type { Context } from '@/lib/services/context';
import { record } from '@/lib/store/transaction';
import type { Batch, Step } from '@/lib/tools/reader';
import { afterReading, afterTrouble, restOf } from './back-off';
import { keepFacts } from './keep-facts';
import { keepParents } from './keep-parents';
import { keepState, siteOf } from './sites';
import { soundFacts } from './sound-facts';
import type { Visit } from './visits';

type Facts = Pick<Extract<Step, { facts: unknown }>, 'facts' | 'gone'>;

/** How a batch ended. */
export interface End {
  isInTrouble: boolean;
  /** For so many ms nothing more is to be asked; null: until the person says so. */
  restMs: number | null;
}

/** Keeps what a batch has brought and how reading goes at its site from here on. `random` is 0 to 1. */
export function settle(
  context: Context,
  visit: Visit,
  step: Exclude<Step, { ask: unknown }>,
  random: number,
): Promise<End> {
  const now = context.now();
  const trouble = 'trouble' in step ? step : (step.stopped ?? null);
  return record(context, async (writes) => {
    if (!('trouble' in step)) {
      const own = ownFacts(step, visit.batch);
      await keepFacts(writes, own, context);
      await keepParents(writes, own.facts, now);
    }
    const { state } = await siteOf(writes, visit.site);
    const after = trouble ? afterTrouble(state, trouble, now, random) : afterReading(now);
    await keepState(writes, visit.site, after);
    return { isInTrouble: trouble !== null, restMs: restOf(after, now) };
  });
}

/** A reader speaks only for the tasks that it was asked about, and of their own site. */
function ownFacts({ facts, gone }: Facts, { refs, site }: Batch): Facts {
  const own = new Set(refs.map(({ tool, id }) => `${tool}:${encodeURIComponent(site)}:${id}`));
  return {
    facts: facts.filter(({ key }) => own.has(key)).map((each) => soundFacts(each, site)),
    gone: gone.filter((key) => own.has(key)),
  };
}
