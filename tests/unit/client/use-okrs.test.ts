// @vitest-environment happy-dom
import { renderHook } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { AT_FIRST } from '@/lib/client/okrs-part';
import { useOkrs } from '@/lib/client/use-okrs';
import type { CycleAnswer } from '@/lib/domain/answers';
import { objectiveFields } from '../../integration/world';
import { draftOf, eventually, openClient, PERCENT } from '../dashboard/surface';

/** A list of two cycles with so many objectives each. */
async function listed(sizes: readonly number[]) {
  const opened = openClient();
  for (const [index, size] of sizes.entries()) {
    const { cycle, objectives } = draftOf([PERCENT]);
    const [objective] = objectives;
    if (!objective) throw new Error('The draft has no objective');
    const many = Array.from({ length: size }, (_, n) => ({ ...objective, title: `Objective ${index}.${n}` }));
    const draft = { cycle: { ...cycle, name: `Cycle ${index}` }, objectives: many };
    await opened.background.ask('okrs.create', { draft });
  }
  const seen: { told: number; isWhole: boolean }[] = [];
  const { result } = renderHook(() => {
    const used = useOkrs(opened.client);
    if (used.value) seen.push({ told: countOf(used.value), isWhole: used.isWhole });
    return used;
  });
  const titles = () =>
    result.current.value?.map(({ objectives }) => objectives.map(({ objective }) => objective.title));
  const questions = () =>
    new Set(opened.asked.flatMap(([name, payload]) => (name === 'okrs.read' ? JSON.stringify(payload) : [])));
  return { ...opened, result, titles, seen, questions };
}

test('a screenful of objectives is told first, and every one in the end', async () => {
  const { result, titles, seen, questions } = await listed([5, 70]);
  await eventually(() => expect(result.current.isWhole).toBe(true));
  expect(seen[0]).toEqual({ told: 6, isWhole: false });
  expect(result.current.value?.map(({ size }) => size)).toEqual([5, 70]);
  expect(titles()).toEqual(
    [0, 1].map((cycle) => Array.from({ length: [5, 70][cycle] ?? 0 }, (_, n) => `Objective ${cycle}.${n}`)),
  );
  expect(questions().size).toBe(3);
});

test('few are told at once', async () => {
  const { result, questions } = await listed([3]);
  await eventually(() => expect(result.current.isWhole).toBe(true));
  expect(questions().size).toBe(1);
});

test('what is added behind all parts is asked for, too', async () => {
  const { client, result, titles } = await listed([AT_FIRST]);
  await eventually(() => expect(result.current.isWhole).toBe(true));
  const [cycle] = result.current.value ?? [];
  const [first] = cycle?.objectives ?? [];
  if (!first) throw new Error('No objective is told');
  await client.command('objective.save', {
    id: null,
    fields: objectiveFields(first.objective.cycle, { title: 'The last one' }),
    parent: null,
    reason: '',
  });
  await eventually(() => expect(titles()?.flat().at(-1)).toBe('The last one'));
  expect(result.current.isWhole).toBe(true);
});

function countOf(cycles: readonly CycleAnswer[]): number {
  return cycles.flatMap(({ objectives }) => objectives).length;
}
