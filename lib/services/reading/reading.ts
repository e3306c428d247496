import { type ApiAnswer, type ApiRequest, siteName } from '@/lib/domain/reading';
import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import type { Context } from '@/lib/services/context';
import { tokenOf } from '@/lib/store/secrets';
import { read } from '@/lib/store/transaction';
import type { Batch, Reader, Way } from '@/lib/tools/reader';
import { restOf } from './back-off';
import { settle } from './settle';
import { siteOf } from './sites';
import { staleOf } from './stale';
import { staleTied } from './tied';
import type { Visit, Visits } from './visits';
import { mayBeSent, wayOf } from './ways';

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
  if (!(await isConnected(context, visit))) return NOTHING;
  const step = visit.reader.step(visit.batch, visit.soFar);
  if ('ask' in step) {
    if (!mayBeSent(step.ask, visit)) return { ask: null, restMs: null };
    if (visit.batch.way.by === 'session') {
      edges.visits.start(visit);
      return { ask: { id: visit.id, request: step.ask }, restMs: 0 };
    }
    return proceed(context, edges, visit, await edges.send(step.ask));
  }
  const { isInTrouble, restMs } = await settle(context, visit, step, edges.random());
  if (isInTrouble) return { ask: null, restMs };
  const { reader, left, tabId, site, batch } = visit;
  return next(context, edges, reader, { tabId, site, left, container: batch.container, way: batch.way });
}

/** The person may have ended the connection, or chosen another way, while an answer was awaited. */
async function isConnected(context: Context, { site, batch }: Visit): Promise<boolean> {
  const { way } = await read(context, (reads) => siteOf(reads, site));
  return way === batch.way.by;
}
