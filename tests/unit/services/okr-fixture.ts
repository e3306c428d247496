import type { Metric } from '@/lib/domain/metric';
import type { SeenTask } from '@/lib/domain/task';
import { tieId } from '@/lib/domain/tie';
import type { Context } from '@/lib/services/context';
import { createUnderway } from '@/lib/services/underway';
import { database } from '@/lib/store/database';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';

const METRIC: Metric = {
  kind: 'increase',
  unit: '%',
  precision: 0,
  baseline: 0,
  target: 100,
  pacing: { shape: 'linear' },
};

/** Services over a database of their own. */
export function contextOf(name: string): Context {
  let minted = 0;
  return {
    db: database(name),
    now: () => Date.UTC(2026, 10, 2),
    today: () => '2026-11-02',
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    zone: () => 'UTC',
    newId: () => `id-${++minted}`,
    underway: createUnderway(),
    onCommit: () => {},
  };
}

/** What a test says of a key result; the rest is as usual. */
export interface Given {
  id: string;
  title: string;
  objective?: string;
  owner?: string;
  dropped?: true;
}

/** Keeps cycles `open` and `closed`, one objective of that name in each, and key results in them. */
export async function keepOkrs(context: Context, keyResults: Given[]): Promise<void> {
  await command(context, async (writes) => {
    for (const [id, state] of [
      ['open', 'active'],
      ['closed', 'closed'],
    ] as const) {
      await writes.put('cycle', id, { name: id, startsOn: '2026-10-01', endsOn: '2026-12-31', state });
      await writes.put('objective', id, {
        cycle: id,
        title: id === 'open' ? 'Newcomers feel at home' : 'Old aims',
        why: '',
        forWhom: '',
        owner: null,
        level: 'team',
        ambition: 'committed',
        strategy: '',
        order: 0,
      });
    }
    for (const [order, given] of keyResults.entries()) await keepKeyResult(writes, given, order);
  });
}

async function keepKeyResult(writes: Writer, given: Given, order: number): Promise<void> {
  await writes.put('keyResult', given.id, {
    objective: given.objective ?? 'open',
    title: given.title,
    metric: METRIC,
    owner: given.owner ?? null,
    accepted: false,
    weight: 1,
    guardrailCounts: false,
    addedOn: '2026-10-01',
    dueOn: null,
    cadence: 'weekly',
    lagDays: 14,
    code: `K${order}`,
    colour: 'teal',
    order,
    dropped: given.dropped ? { on: '2026-10-20', reason: '' } : null,
  });
}

/** A task of the Jira site acme, as a page shows it. */
export function seenTask(id: string, more: Partial<SeenTask> = {}): SeenTask {
  return { key: jiraKey(id), title: '', url: `https://acme.atlassian.net/browse/${id}`, ...more };
}

/** The key of a Jira task of acme, or of another site. */
export function jiraKey(id: string, site = 'acme.atlassian.net'): string {
  return `jira:${encodeURIComponent(site)}:${id}`;
}

/** Keeps a task that serves key results. */
export async function keepTied(
  context: Context,
  key: string,
  serves: string[],
  place: { parent?: string; container?: { id: string; title: string }; assignee?: string } = {},
): Promise<void> {
  await command(context, async (writes) => {
    await writes.put('task', key, {
      title: `Task ${key}`,
      url: '',
      status: null,
      assignee: place.assignee ?? null,
      parent: place.parent ?? null,
      container: place.container ?? null,
      seenAt: 0,
      openedAt: null,
      doneAt: null,
      doneFrom: null,
      statusChanges: [],
    });
    for (const keyResult of serves) {
      await writes.put('tie', tieId(key, keyResult), { task: key, keyResult, hypothesis: '', tiedBy: null });
    }
  });
}
