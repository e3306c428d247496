import { type ApiAnswer, type ApiRequest, siteName } from '@/lib/domain/reading';
import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import type { Context } from '@/lib/services/context';
import { tokenOf } from '@/lib/store/secrets';
import { read, record } from '@/lib/store/transaction';
import type { Batch, Reader, Step, Way } from '@/lib/tools/reader';
import { afterReading, afterTrouble, restOf } from './back-off';
import { keepFacts } from './keep-facts';
import { keepParents } from './keep-parents';
import { keepState, siteOf } from './sites';
import { soundFacts } from './sound-facts';
import { staleOf } from './stale';
import { staleTied } from './tied';
import type { Visit, Visits } from './visits';

/** What reading needs besides the data. */
export interface ReadingEdges {
  visits: Visits;
  readers: readonly Reader[];
  /** Sends from the background, with a token. */
  send(request: ApiRequest): Promise<ApiAnswer>;
  /** 0 to 1. */
  random(): number;
}

/** The page that asks: its adapter's name, where its tasks live, its origin, and its tab. */
export interface AskingPage {
  adapter: string;
  tool: string;
  site: string;
  origin: string;
  tabId: number;
}

/**
 * What the page is to send now: null for nothing. `restMs` says for how long there is no use in asking again; null
 * until the page is opened anew.
 */
export interface Errand {
  ask: { id: string; request: ApiRequest } | null;
  restMs: number | null;
}

type Facts = Pick<Extract<Step, { facts: unknown }>, 'facts' | 'gone'>;

const NOTHING: Errand = { ask: null, restMs: 0 };

/**
 * Begins to read the tasks that a page has in view, and the tied ones of its site that were not read for long. Only
 * at a site that the person has connected, only what is not fresh, and nothing that another tab is reading.
 */
export async function wants(
  context: Context,
  edges: ReadingEdges,
  page: AskingPage,
  { tasks, container }: { tasks: readonly TaskKey[]; container: string | null },
): Promise<Errand> {
  const reader = edges.readers.find(({ adapter }) => adapter === page.adapter);
  if (!reader) return NOTHING;
  const name = siteName(page.tool, page.site);
  edges.visits.leave(page.tabId);
  const now = context.now();
  const plan = await read(context, async (reads) => {
    const { way, state } = await siteOf(reads, name);
    const rest = restOf(state, now);
    if (way === null || rest !== 0) return { rest, way: null, stale: [] };
    const token = way === 'token' ? await tokenOf(reads, name) : null;
    const inView = await staleOf(reads, tasks, now);
    const tied = await staleTied(reads, page, now);
    return { rest, way: wayOf(way, token, page), stale: [...new Set([...inView, ...tied])] };
  });
  const busy = edges.visits.busy(name, now);
  const left = plan.stale.filter((key) => !busy.has(key));
  if (!plan.way || left.length === 0) return { ask: null, restMs: plan.rest };
  return next(context, edges, reader, { tabId: page.tabId, site: name, left, container, way: plan.way });
}

/** Takes the answer to what a page was asked to send; an answer that nobody waits for is refused with null. */
export async function answered(
  context: Context,
  edges: ReadingEdges,
  page: AskingPage,
  { id, answer }: { id: string; answer: ApiAnswer },
): Promise<Errand | null> {
  const visit = edges.visits.take(id, page.tabId, siteName(page.tool, page.site));
  return visit && proceed(context, edges, visit, answer);
}

interface Course {
  tabId: number;
  site: string;
  left: TaskKey[];
  container: string | null;
  way: Way;
}

async function next(context: Context, edges: ReadingEdges, reader: Reader, course: Course): Promise<Errand> {
  const refs = course.left.slice(0, reader.batch).flatMap((key) => parseTaskKey(key) ?? []);
  const [first] = refs;
  if (!first) return NOTHING;
  const { way, container, tabId, site } = course;
  const batch: Batch = { site: first.site, refs, container, way };
  const visit = { id: context.newId(), tabId, site, reader, batch, soFar: [], startedAt: context.now() };
  return carryOn(context, edges, { ...visit, left: course.left.slice(reader.batch) });
}

async function proceed(
  context: Context,
  edges: ReadingEdges,
  visit: Visit,
  answer: ApiAnswer,
): Promise<Errand> {
  const request = asked(visit);
  const soFar = request ? [...visit.soFar, { request, answer }] : visit.soFar;
  return carryOn(context, edges, { ...visit, id: context.newId(), soFar, startedAt: context.now() });
}

/** The request on its way: a reader says the same again when nothing new was answered. */
function asked({ reader, batch, soFar }: Visit): ApiRequest | null {
  const step = reader.step(batch, soFar);
  return 'ask' in step ? step.ask : null;
}

async function carryOn(context: Context, edges: ReadingEdges, visit: Visit): Promise<Errand> {
  const step = visit.reader.step(visit.batch, visit.soFar);
  if ('ask' in step) {
    if (!mayBeSent(step.ask, visit)) return { ask: null, restMs: null };
    if (visit.batch.way.by === 'session') {
      edges.visits.start(visit);
      return { ask: { id: visit.id, request: step.ask }, restMs: 0 };
    }
    return proceed(context, edges, visit, await edges.send(step.ask));
  }
  const trouble = 'trouble' in step ? step : (step.stopped ?? null);
  const restMs = await settle(context, edges, visit, step, trouble);
  if (trouble) return { ask: null, restMs };
  const { reader, left, tabId, site, batch } = visit;
  return next(context, edges, reader, { tabId, site, left, container: batch.container, way: batch.way });
}

/** Keeps what was read and how it went; answers the rest in ms. */
function settle(
  context: Context,
  edges: ReadingEdges,
  visit: Visit,
  step: Exclude<Step, { ask: ApiRequest }>,
  trouble: { trouble: Extract<Step, { trouble: unknown }>['trouble']; retryAfterMs?: number } | null,
): Promise<number | null> {
  const now = context.now();
  return record(context, async (writes) => {
    if (!('trouble' in step)) {
      const own = ownFacts(step, visit.batch);
      await keepFacts(writes, own, context);
      await keepParents(writes, own.facts, now);
    }
    const { state } = await siteOf(writes, visit.site);
    const after = trouble ? afterTrouble(state, trouble, now, edges.random()) : afterReading(now);
    await keepState(writes, visit.site, after);
    return restOf(after, now);
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

/** The page's own session goes to the page's own origin, a token to its own host, and neither anywhere else. */
function mayBeSent({ url }: ApiRequest, { batch: { way }, reader }: Visit): boolean {
  const address = URL.parse(url);
  if (way.by === 'session') return address?.origin === way.origin;
  const host = reader.tokenHost && URL.parse(reader.tokenHost.replace('/*', '/'))?.origin;
  return host !== null && address?.origin === host;
}

function wayOf(way: 'session' | 'token', token: string | null, { origin }: AskingPage): Way | null {
  if (way === 'session') return { by: 'session', origin };
  return token === null ? null : { by: 'token', token };
}
