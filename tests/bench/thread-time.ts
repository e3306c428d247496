import type { CDPSession, Page } from 'playwright-core';

/** ms of CPU that the page's main thread spends on tasks during `act`. */
export async function taskTime(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskDuration(session);
  await act();
  const spent = (await taskDuration(session)) - before;
  await session.detach();
  return spent;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** What an extension's own scripts cost the page's main thread. */
export interface OwnTime {
  /** ms of thread time in all. */
  total: number;
  /** ms of the longest single call. */
  longest: number;
  calls: number;
}

interface TraceEvent {
  name: string;
  tdur?: number;
  ts: number;
  dur?: number;
  tid: number;
  args?: { data?: { url?: string }; fileName?: string };
}

const KINDS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);

/** Traces scripts at `chrome-extension://…/content…` addresses during `act`; a call inside another counts once. */
export async function ownTime(page: Page, act: () => Promise<unknown>): Promise<OwnTime> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as TraceEvent[]) {
      const url = event.args?.data?.url ?? event.args?.fileName ?? '';
      if (KINDS.has(event.name) && /^chrome-extension:.*content/.test(url)) events.push(event);
    }
  });
  await session.send('Tracing.start', { categories: 'devtools.timeline,v8', transferMode: 'ReportEvents' });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const calls = events
    .filter((event) => !events.some((outer) => outer !== event && holds(outer, event)))
    .map(({ tdur = 0 }) => tdur / 1_000);
  return {
    total: calls.reduce((sum, ms) => sum + ms, 0),
    longest: Math.max(0, ...calls),
    calls: calls.length,
  };
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  const end = (event: TraceEvent) => event.ts + (event.dur ?? 0);
  return (
    outer.tid === inner.tid && outer.ts <= inner.ts && end(outer) >= end(inner) && outer.dur !== inner.dur
  );
}
