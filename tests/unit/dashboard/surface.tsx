import { act } from '@testing-library/preact';
import { vi } from 'vitest';
import { createClient } from '@/lib/client/client';
import type { OkrDraft } from '@/lib/domain/draft';
import type { Metric } from '@/lib/domain/metric';
import type { Bell } from '@/lib/protocol/bell';
import type { Ask } from '@/lib/protocol/envelope';
import type { MessageName } from '@/lib/protocol/messages';
import { type Background, startBackground } from '../../integration/background';

// A surface over the real background takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** The day on which the background of the tests stands. */
export const TODAY = '2027-01-11';

/** A client over the real background; `asked` holds what was asked, and each commit rings the bell. */
export function openClient(background: Background = startBackground()) {
  const asked: [name: MessageName, payload: unknown][] = [];
  let heard: (bell: Bell) => void = () => {};
  let rung = 0;
  const ask = (async (name: MessageName, payload: never) => {
    asked.push([name, payload]);
    const reply = await background.ask(name, payload);
    if (background.commits.length > rung) {
      rung = background.commits.length;
      heard({ revision: await background.revision(), touched: 'all' });
    }
    return reply;
  }) as unknown as Ask;
  const client = createClient({
    ask,
    onBell: (listener) => {
      heard = listener;
    },
    onVisible: () => {},
    isVisible: () => true,
    today: () => '2026-11-22',
  });
  return { background, client, ask, asked };
}

/** Lets the background answer and the page be drawn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1)
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
}

/** Waits until something can be found, drawing meanwhile; fails with what `find` throws. */
export async function eventually<T>(find: () => T | Promise<T>): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    try {
      return await find();
    } catch (thrown) {
      if (turn === 50) throw thrown;
      await settle();
    }
  }
}

export const PERCENT: Metric = {
  kind: 'increase',
  unit: '%',
  precision: 0,
  baseline: 20,
  target: 40,
  pacing: { shape: 'linear' },
};

/** A running cycle with one objective and a key result for each metric. */
export function draftOf(metrics: Metric[], owner: string | null = null): OkrDraft {
  return {
    cycle: { name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' },
    objectives: [
      {
        ...{ title: 'Newcomers feel at home', why: '', forWhom: '', strategy: '', owner, parent: null },
        level: 'team',
        ambition: 'committed',
        keyResults: metrics.map((metric, index) => ({
          ...{ title: `Result ${index + 1}`, metric, owner, dueOn: null, weight: 1 },
          cadence: 'weekly',
        })),
      },
    ],
  };
}
