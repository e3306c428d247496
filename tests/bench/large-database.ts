import type { Page } from 'playwright-core';
import type { OkrDraft } from '@/lib/domain/draft';
import type { Metric } from '@/lib/domain/metric';
import type { Answer } from '@/lib/protocol/envelope';
import type { MessageName, PayloadOf, ReplyOf } from '@/lib/protocol/messages';
import { chunks } from '@/lib/store/chunks';
import { type Chromium, openChromium } from '../browser/harness/chromium';

/** A browser whose database holds a lot, and a page of ours that asks its background. */
export interface LargeDatabase {
  /** Asks the background; `ms` is the time as that page feels it, messaging included. */
  ask<N extends MessageName>(name: N, payload: PayloadOf<N>): Promise<{ reply: ReplyOf<N>; ms: number }>;
  browser: Chromium;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

const WORDS = (
  'signup wizard invoice dashboard churn latency search export mobile login payment report renewal clinic warehouse ' +
  'newsletter referral backlog outage review refund visit order ticket survey lesson shift ward harvest route permit ' +
  'claim deposit loan audit recruit seminar patient repair delivery'
).split(' ');

/** The key of the nth task: a Jira site with projects of 5,000 issues each. */
export function taskKeyOf(n: number): string {
  return `jira:acme.atlassian.net:P${Math.floor(n / 5_000)}-${n % 5_000}`;
}

/** The key of the nth task without a tie: two levels under an epic, of which every second one is tied. */
export function untiedKeyOf(n: number): string {
  return `jira:acme.atlassian.net:U${Math.floor(n / 5_000)}-${n % 5_000}`;
}

/** What is kept of a task; `tied` to some key result. */
interface Kept {
  key: string;
  parent: string;
  labels: string[];
  tied: boolean;
}

function tiedTask(n: number): Kept {
  const key = taskKeyOf(n);
  return { key, parent: key.replace(/\d$/, '0'), labels: [], tied: true };
}

/** Under story ten, twenty, …, and that under an epic which is tied, or whose project a rule speaks for. */
function untiedTask(n: number): Kept {
  const story = n - (n % 10);
  const epic = Math.floor(story / 100);
  const above = epic % 2 === 0 ? taskKeyOf(epic) : `jira:acme.atlassian.net:EPIC-${epic}`;
  return {
    key: untiedKeyOf(n),
    parent: n === story ? above : untiedKeyOf(story),
    labels: ['team', `area-${n % 50}`],
    tied: false,
  };
}

/**
 * A real Chromium with so many key results in a running cycle, so many tied tasks, and so many that inherit or are
 * caught by one of the tying rules.
 */
export async function openLargeDatabase(size: {
  keyResults: number;
  ties: number;
  untied?: number;
  rules?: number;
  checkIns?: number;
  /** The page that asks; one without a frame ticket shows and asks nothing by itself. */
  asks?: 'popup.html' | 'sidebar.html';
}): Promise<LargeDatabase> {
  const browser = await openChromium();
  const page = await browser.openSurface(size.asks ?? 'popup.html');
  const ask: LargeDatabase['ask'] = (name, payload) => timed(page, name, payload);
  await ask('okrs.create', { draft: draftOf(size.keyResults) });
  const { reply } = await ask('okrs.read', { which: 'active' });
  const keyResults = reply.flatMap((cycle) =>
    cycle.objectives.flatMap((objective) => objective.keyResults.map((answer) => answer.keyResult.id)),
  );
  const fill = async (many: number, taskOf: (n: number) => Kept): Promise<void> => {
    for (let from = 0; from < many; from += 10_000) {
      const tasks = Array.from({ length: Math.min(10_000, many - from) }, (_, n) => taskOf(from + n));
      await page.evaluate(keep, { tasks, keyResults, rules: from === 0 ? (size.rules ?? 0) : 0 });
    }
  };
  await fill(size.ties, tiedTask);
  await fill(size.untied ?? 0, untiedTask);
  const checkIns = checkInsOf(size.checkIns ?? 0, keyResults);
  for (const part of chunks(checkIns, 10_000)) await page.evaluate(keepCheckIns, part);
  return { ask, browser, stopWorker: browser.stopWorker, close: browser.close };
}

async function timed<N extends MessageName>(page: Page, name: N, payload: PayloadOf<N>) {
  const { answer, ms } = await page.evaluate(
    async (request) => {
      const started = performance.now();
      const answer: unknown = await (globalThis as never as InPage).chrome.runtime.sendMessage(request);
      return { answer, ms: performance.now() - started };
    },
    { throughline: name, payload },
  );
  const { ok, ...rest } = answer as Answer<N>;
  if (!ok || !('reply' in rest)) throw new Error(JSON.stringify(rest));
  return { reply: rest.reply, ms };
}

interface InPage {
  chrome: { runtime: { sendMessage(request: unknown): Promise<unknown> } };
}

function metricOf(): Metric {
  return {
    kind: 'increase',
    ...{ baseline: 0, target: 100, unit: '%', precision: 0, pacing: { shape: 'linear' as const } },
  };
}

/** What is kept of a check-in: the key results in turn, each observed day after day. */
interface KeptCheckIn {
  id: string;
  keyResult: string;
  value: number;
  observedOn: string;
}

/** So many key results were last checked in so many days before all others: they wait for their number. */
const LATE = 100;
const LATE_DAYS = 14;

function checkInsOf(many: number, keyResults: readonly string[]): KeptCheckIn[] {
  const first = Temporal.Now.plainDateISO().subtract({ days: 29 });
  return Array.from({ length: many }, (_, n) => {
    const round = Math.floor(n / keyResults.length);
    return {
      id: `check-in-${String((n * 7919) % many).padStart(6, '0')}`,
      keyResult: keyResults[n % keyResults.length] ?? '',
      value: (round * 3 + n) % 100,
      observedOn: first.add({ days: round - (n % keyResults.length < LATE ? LATE_DAYS : 0) }).toString(),
    };
  });
}

function draftOf(keyResults: number): OkrDraft {
  const today = Temporal.Now.plainDateISO();
  const word = (n: number): string => WORDS[n % WORDS.length] ?? '';
  return {
    cycle: {
      name: 'Large',
      startsOn: today.subtract({ days: 30 }).toString(),
      endsOn: today.add({ days: 60 }).toString(),
    },
    objectives: Array.from({ length: keyResults / 5 }, (_, objective) => ({
      title: `Objective ${objective} about the ${word(objective)}`,
      why: '',
      forWhom: '',
      owner: `Person ${objective % 20}`,
      level: 'team',
      ambition: 'committed',
      strategy: '',
      parent: null,
      keyResults: Array.from({ length: 5 }, (_, n) => ({
        title: `Raise the share of ${word(objective + n)} with ${word(objective * 3 + n)} in ${word(objective * 7 + n * 11)} ${objective}`,
        metric: metricOf(),
        owner: null,
        dueOn: null,
        cadence: 'weekly' as const,
        weight: 1,
      })),
    })),
  };
}

/** Runs in the page: puts check-ins straight into the database, as the background keeps them. */
async function keepCheckIns(checkIns: KeptCheckIn[]): Promise<void> {
  const opened = indexedDB.open('throughline');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
  const transaction = db.transaction('checkIn', 'readwrite');
  const clock = `${String(Date.now()).padStart(13, '0')}0000abcdefabcdef`;
  const said = { confidence: 6, note: '', author: null, replaces: null, void: false };
  for (const checkIn of checkIns) {
    transaction
      .objectStore('checkIn')
      .put({ scope: 'own', clock, clocks: {}, kind: 'checkIn', ...checkIn, ...said });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}

/** Runs in the page: puts tasks, ties and rules straight into the database, as the background keeps them. */
async function keep({
  tasks,
  keyResults,
  rules,
}: {
  tasks: Kept[];
  keyResults: string[];
  rules: number;
}): Promise<void> {
  const opened = indexedDB.open('throughline');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
  const transaction = db.transaction(['task', 'tie', 'tyingRule'], 'readwrite');
  const stamp = {
    scope: 'own',
    clock: `${String(Date.now()).padStart(13, '0')}0000abcdefabcdef`,
    clocks: {},
  };
  for (const [n, { key, parent, labels, tied }] of tasks.entries()) {
    const project = key.replace(/.*:|-\d+$/g, '');
    transaction.objectStore('task').put({
      ...stamp,
      kind: 'task',
      id: key,
      title: `Task ${key}`,
      url: `https://acme.atlassian.net/browse/${key.replace(/.*:/, '')}`,
      status: 'doing',
      assignee: null,
      parent,
      labels,
      container: { id: project, title: project },
      seenAt: 0,
      openedAt: null,
      doneAt: null,
      doneFrom: null,
      statusChanges: [],
    });
    if (!tied) continue;
    const keyResult = keyResults[n % keyResults.length];
    const id = `${key}~${keyResult}`;
    transaction
      .objectStore('tie')
      .put({ ...stamp, kind: 'tie', id, task: key, keyResult, hypothesis: '', tiedBy: null });
  }
  for (let n = 0; n < rules; n += 1) {
    const match = n % 2 === 0 ? { by: 'label', value: `area-${n}` } : { by: 'keyPrefix', value: `U${n}` };
    const at = { tool: 'jira', site: 'acme.atlassian.net', name: match.value };
    const means = { keyResult: keyResults[n % keyResults.length] };
    transaction
      .objectStore('tyingRule')
      .put({ ...stamp, kind: 'tyingRule', id: `rule-${n}`, ...at, match, means });
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  db.close();
}
