import { afterAll, describe, expect, it } from 'vitest';
import { TOOLS } from '@/lib/tools/registry';
import { type Adapter, adapterOf } from '@/lib/tools/tool';
import { type Fixture, fixturesOf, parse } from './fixtures';
import { faultOf, truthOf } from './judged';
import { shuffle } from './shuffle';
import { type Line, share, tell } from './table';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const lines: Line[] = [];

afterAll(() => tell('shuffle', lines));

describe.each(TOOLS.map((tool) => [tool.name, adapterOf(tool)] as const))(
  '%s after a redesign',
  (_, tool) => {
    const fixtures = fixturesOf(tool.name);
    for (const fixture of fixtures) it(fixture.name, () => outlives(tool, fixture));
  },
);

/**
 * Over all seeds: the open task's id, and every row with an `href` to its task, are found, and nothing else is.
 * What is lost is not guessed at: the page says so.
 */
function outlives(tool: Adapter, fixture: Fixture): void {
  const outcomes = SEEDS.map((seed) => outcomeOf(tool, fixture, seed));
  const { expected, name } = fixture;
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const [due, seen] = [sum((one) => one.due), sum((one) => one.seen)];
  const [missed, limited] = [sum((one) => one.missed.length), count((one) => one.limited)];
  const titled = outcomes.some((one) => one.titleInTab);
  const often = limited < SEEDS.length ? ` (${share(limited, SEEDS.length)})` : '';

  lines.push({
    view: `${tool.name} · ${name}`,
    open: expected.open
      ? share(
          count((one) => one.opened),
          SEEDS.length,
        )
      : '–',
    title: titled
      ? share(
          count((one) => one.titled),
          SEEDS.length,
        )
      : '–',
    recall: expected.sightings.length === 0 ? '–' : due === 0 ? 'no links' : share(due - missed, due),
    precision: seen === 0 ? '–' : share(seen - sum((one) => Math.min(one.faults.length, one.seen)), seen),
    says: limited === 0 ? '' : `limited view${often}`,
  });

  expect(
    outcomes.flatMap((one) => one.faults),
    'false tasks',
  ).toEqual([]);
  expect(
    outcomes.flatMap((one) => one.missed),
    'tasks with a link to them that were lost',
  ).toEqual([]);
  for (const { lost, opened, limited: says, badged } of outcomes) {
    expect(badged, 'every row has a place for its badge').toBe(true);
    if (lost > 0 || (expected.open && !opened)) expect(says, 'says that something was lost').toBe(true);
  }
  if (expected.open && tool.locate(new URL(expected.url)).task) {
    expect(count((one) => one.opened)).toBe(SEEDS.length);
    if (titled)
      expect(
        count((one) => one.titled),
        'title of the tab',
      ).toBe(SEEDS.length);
  }
}

interface Outcome {
  /** How many tasks have a link to them in their row, and which of them were not found. */
  due: number;
  missed: string[];
  seen: number;
  /** How many of the tasks that were seen before the change are not now. */
  lost: number;
  faults: string[];
  opened: boolean;
  titleInTab: boolean;
  titled: boolean;
  limited: boolean;
  badged: boolean;
}

function outcomeOf(tool: Adapter, fixture: Fixture, seed: number): Outcome {
  const { expected, html } = fixture;
  const url = new URL(expected.url);
  const page = parse(html);
  const truth = truthOf(tool, fixture, page);
  const { back } = shuffle(page, seed);
  const sightings = tool.sightings(page, url);
  const seen = new Set(sightings.map(({ task }) => task.key));
  const open = tool.openTask(page, url)?.task ?? null;
  const faults = sightings
    .map((one) => faultOf(one, truth, sightings, back))
    .filter((fault) => fault !== null);
  const title = expected.open?.title ?? '';
  if (open && open.key !== expected.open?.key) faults.push(`${open.key} is not open`);
  if (open?.title && back(open.title) !== title) faults.push(`the open task is called "${back(open.title)}"`);
  return {
    due: truth.linked.size,
    missed: [...truth.linked.difference(seen)],
    seen: sightings.length + (open ? 1 : 0),
    lost: truth.keys.difference(seen).size,
    faults,
    opened: expected.open !== null && (open !== null || tool.locate(url).task !== null),
    titleInTab: title !== '' && page.title.includes(title),
    titled: title !== '' && open?.title === title,
    limited: tool.isLimited(page, url),
    badged: sightings.every(({ element }) => tool.badges.some(({ selector }) => element.matches(selector))),
  };
}
