import { useLayoutEffect, useState } from 'preact/hooks';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { Client } from './client';
import { AT_FIRST, AT_ONCE, partOf } from './okrs-part';
import type { Query, QueryState } from './query';

/** All cycles as far as they are told; `value` is null until the first objectives are there. */
export interface UsedOkrs extends QueryState<CycleAnswer[]> {
  /** Whether every objective has come; one that is added later than that comes a moment after its cycle's `size`. */
  isWhole: boolean;
  refresh: () => void;
}

const NOTHING: UsedOkrs = { value: null, error: null, loading: true, isWhole: false, refresh: () => {} };

/** Every cycle with its objectives, asked for part by part: a screenful first, the rest after it. */
export function useOkrs(client: Client): UsedOkrs {
  const [used, use] = useState<UsedOkrs>(NOTHING);

  // Asked before the page is painted, so that the background answers meanwhile.
  useLayoutEffect(() => {
    const parts: Query<CycleAnswer[]>[] = [];
    const stops: (() => void)[] = [];
    let isWhole = false;
    let isWaiting = false;
    let isClosed = false;
    const refresh = () => {
      for (const part of parts) part.refresh();
    };

    function askFrom(from: number, most: number): void {
      const part = client.query('okrs.read', partOf(from, most));
      const isLast = () => parts.at(-1) === part;
      parts.push(part);
      stops.push(
        part.state.subscribe(({ value }) => {
          const all = joined(parts.map(({ state }) => state.peek()));
          isWhole ||= all.isWhole;
          use({ ...all, isWhole, refresh });
          if (value && isLast() && sizeOf(value) > from + most) askOn(from + most);
        }),
      );
    }

    /** What came is painted first. */
    function askOn(from: number): void {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() =>
        setTimeout(() => {
          isWaiting = false;
          if (!isClosed) askFrom(from, AT_ONCE);
        }),
      );
    }

    askFrom(0, AT_FIRST);
    return () => {
      isClosed = true;
      for (const stop of stops) stop();
      for (const part of parts) part.close();
    };
  }, [client]);

  return used;
}

/** The parts as one answer. While one is older than another, an objective that was moved may be in both: it comes once. */
function joined(parts: readonly QueryState<CycleAnswer[]>[]): Omit<UsedOkrs, 'refresh'> {
  const told = parts.flatMap(({ value }) => (value ? [value] : []));
  const objectives = new Map(
    told
      .flatMap((value) => value.flatMap((cycle) => cycle.objectives))
      .map((each) => [each.objective.id, each]),
  );
  const byCycle = Map.groupBy(objectives.values(), ({ objective }) => objective.cycle);
  const [first = null] = told;
  return {
    value: first?.map((cycle) => ({ ...cycle, objectives: byCycle.get(cycle.cycle.id) ?? [] })) ?? null,
    error: parts.find(({ error }) => error)?.error ?? null,
    loading: parts.some(({ loading }) => loading),
    isWhole: first !== null && objectives.size >= sizeOf(first),
  };
}

function sizeOf(cycles: readonly CycleAnswer[]): number {
  return cycles.reduce((sum, { size }) => sum + size, 0);
}
