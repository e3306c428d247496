import type {
  CycleAnswer,
  InViewTask,
  KeyResultAnswer,
  ObjectiveAnswer,
  TaskAnswer,
  TieAnswer,
} from '@/lib/domain/answers';
import type { KeyResult } from '@/lib/domain/key-result';
import type { SeenTask } from '@/lib/domain/task';
import { tieId } from '@/lib/domain/tie';
import type { PageView } from '@/lib/protocol/frame';

/** A key result of "Activate more new teams" that is on its way; `id` names it. */
export function keyResultAnswer(id: string, changes: Partial<KeyResult> = {}): KeyResultAnswer {
  return {
    keyResult: {
      kind: 'keyResult',
      id,
      objective: 'o1',
      title: `Key result ${id}`,
      metric: {
        kind: 'increase',
        unit: '%',
        precision: 0,
        baseline: 20,
        target: 40,
        pacing: { shape: 'linear' },
      },
      owner: null,
      accepted: false,
      weight: 1,
      guardrailCounts: false,
      addedOn: '2027-01-01',
      dueOn: null,
      cadence: 'weekly',
      lagDays: 14,
      code: id.toUpperCase(),
      colour: 'indigo',
      order: 0,
      dropped: null,
      ...changes,
    },
    standing: {
      progress: 0.4,
      unclamped: 0.4,
      expected: 0.55,
      status: 'behind',
      underlying: null,
      baseline: { value: 20, from: 'given' },
      current: {
        ...{ value: 28, observedOn: '2027-02-01', confidence: 6, ageDays: 3 },
        ...{ blocker: null, nextStep: null, checkIn: 'i1', author: null, blockerFor: null },
      },
      trend: [0.1, 0.2, 0.4],
      insideShare: null,
    },
    objective: { id: 'o1', title: 'Activate more new teams' },
    cycle: { id: 'c1', name: 'Q1 2027', endsOn: '2027-03-31' },
    owner: null,
    isMine: false,
    checkedInBy: null,
    blockerFor: null,
    tiedTasks: 0,
    hitRate: null,
  };
}

export function objectiveAnswer(
  id: string,
  keyResults: KeyResultAnswer[],
  parent: ObjectiveAnswer['parent'] = null,
): ObjectiveAnswer {
  return {
    objective: {
      kind: 'objective',
      id,
      cycle: 'c1',
      title: `Objective ${id}`,
      why: '',
      forWhom: '',
      owner: null,
      level: 'team',
      ambition: 'committed',
      strategy: '',
      order: 0,
    },
    standing: {
      status: 'behind',
      progress: 0.4,
      counted: keyResults.length,
      known: keyResults.length,
      knownWeight: 1,
      terms: [],
    },
    owner: { id: 'p1', name: 'Ada', isMe: false },
    keyResults,
    parent,
    supports: [],
  };
}

export function cycleAnswer(objectives: ObjectiveAnswer[]): CycleAnswer {
  return {
    cycle: {
      kind: 'cycle',
      id: 'c1',
      name: 'Q1 2027',
      startsOn: '2027-01-01',
      endsOn: '2027-03-31',
      state: 'active',
    },
    toBeClosed: false,
    objectives,
    size: objectives.length,
  };
}

export function seenTask(number: number, changes: Partial<SeenTask> = {}): SeenTask {
  return {
    key: `jira:acme.atlassian.net:ABC-${number}`,
    title: `Task ${number}`,
    url: `https://acme.atlassian.net/browse/ABC-${number}`,
    ...changes,
  };
}

export function taskAnswer(seen: SeenTask, changes: Partial<TaskAnswer> = {}): TaskAnswer {
  return {
    task: { ...seen, seenAt: 0, isMine: false, readAt: null },
    state: 'untied',
    ties: [],
    exemption: null,
    via: null,
    served: [],
    under: 0,
    nothingToServe: false,
    ...changes,
  };
}

export function tieAnswer(
  seen: SeenTask,
  keyResult: KeyResultAnswer | null,
  changes: Partial<TieAnswer> = {},
): TieAnswer {
  const to = keyResult?.keyResult.id ?? 'gone';
  return {
    tie: {
      kind: 'tie',
      id: tieId(seen.key, to),
      task: seen.key,
      keyResult: to,
      hypothesis: '',
      tiedBy: null,
    },
    keyResult,
    drift: [],
    asked: null,
    asksForNumber: false,
    showsOn: null,
    ...changes,
  };
}

export function inViewTask(seen: SeenTask, changes: Partial<InViewTask> = {}): InViewTask {
  return {
    key: seen.key,
    title: seen.title,
    url: seen.url,
    status: 'todo',
    readAt: null,
    parent: null,
    hasDrifted: false,
    parentTitle: null,
    parentUrl: null,
    isMuted: false,
    isMine: false,
    mark: { state: 'untied' },
    via: null,
    ...changes,
  };
}

export function pageView(changes: Partial<PageView> = {}): PageView {
  return {
    open: null,
    inView: [],
    mounted: [],
    tool: 'jira',
    site: 'acme.atlassian.net',
    container: null,
    limited: false,
    scheme: null,
    badges: true,
    ask: true,
    docked: false,
    canDock: true,
    side: 'right',
    ...changes,
  };
}
