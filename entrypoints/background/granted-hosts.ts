/** What following the granted hosts needs of the browser. Patterns are match patterns. */
export interface GrantedHostsEdges {
  /** All that is granted. */
  granted(): Promise<string[]>;
  /** Of what is granted, where the content script of optional tools is to run. */
  served(granted: readonly string[]): string[];
  /** Keeps in mind what was granted to be served. */
  remember(patterns: readonly string[]): Promise<void>;
  /** Where it is registered. */
  registered(): Promise<string[]>;
  /** Registers it there and nowhere else. */
  register(patterns: readonly string[]): Promise<void>;
  /** Runs the content scripts in tabs that are open at these patterns. */
  enter(patterns: readonly string[]): Promise<void>;
  /** Ends the content scripts in tabs whose host is not granted any more. */
  leave(): Promise<void>;
}

/** What makes content scripts run where hosts are granted, and nowhere else. */
export interface GrantedHosts {
  /** Mends what is out of step: browsers forget registrations, and the worker misses events. */
  restore(): Promise<void>;
  /** After an install or update, when open tabs have an old script or none. */
  installed(): Promise<void>;
  added(origins: readonly string[]): Promise<void>;
  removed(origins: readonly string[]): Promise<void>;
}

/** Follows the granted hosts. One thing is done at a time: the event that woke the worker comes on top of its start. */
export function followGrantedHosts(edges: GrantedHostsEdges): GrantedHosts {
  // So that a tab is not entered twice, by the worker's start and by the event that woke it.
  const entered = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function restore(): Promise<void> {
    const [granted, registered] = await Promise.all([edges.granted(), edges.registered()]);
    const served = edges.served(granted);
    const missing = served.filter((pattern) => !registered.includes(pattern));
    if (missing.length > 0 || served.length < registered.length) await edges.register(served);
    await enter(missing);
    // Last: a page that was just granted need not wait for the database.
    await edges.remember(served);
  }

  async function enter(patterns: readonly string[]): Promise<void> {
    const fresh = patterns.filter((pattern) => !entered.has(pattern));
    for (const pattern of fresh) entered.add(pattern);
    if (fresh.length > 0) await edges.enter(fresh);
  }

  return {
    restore: () => inTurn(restore),
    installed: () =>
      inTurn(async () => {
        await restore();
        await enter(await edges.granted());
      }),
    added: (origins) =>
      inTurn(async () => {
        await restore();
        await enter(origins);
      }),
    removed: (origins) =>
      inTurn(async () => {
        for (const origin of origins) entered.delete(origin);
        await restore();
        await edges.leave();
      }),
  };
}
