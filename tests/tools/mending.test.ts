import { describe, expect, it } from 'vitest';
import { readPatches } from '@/lib/tools/patch';
import { patchedSelectors } from '@/lib/tools/patches-in-force';
import { TOOLS } from '@/lib/tools/registry';
import { adapterOf, type Tool } from '@/lib/tools/tool';
import { type Fixture, fixturesOf, parse } from './fixtures';
import { mendingPatch, redesign } from './redesign';

/** What an adapter says of a redesigned page. */
function reading(tool: Tool, { html, expected }: Fixture, selectors = {}) {
  const adapter = adapterOf(tool, selectors);
  const [url, page] = [new URL(expected.url), parse(html)];
  redesign(page);
  return {
    tasks: adapter.sightings(page, url).map(({ task }) => task),
    open: adapter.openTask(page, url)?.task ?? null,
    limited: adapter.isLimited(page, url),
  };
}

const named = (name: string) => TOOLS.find((tool) => tool.name === name) as Tool;

/** Through the same doors as a file that a person imports. */
function imported(tool: Tool) {
  return patchedSelectors(tool, readPatches(JSON.stringify(mendingPatch(tool))), '1.0.0') ?? {};
}

describe.each([
  ['notion', 'table'],
  ['asana', 'board'],
  ['jira', 'backlog'],
])('a redesigned %s', (name, view) => {
  const tool = named(name);

  it(`${view} is limited, and fully understood with a patch`, () => {
    const fixture = fixturesOf(name).find((one) => one.name === view) as Fixture;
    const before = reading(tool, fixture);
    expect(before.limited || before.tasks.some(({ title }) => title === '')).toBe(true);
    expect(before.tasks).not.toEqual(fixture.expected.sightings);
    const { sightings, open, limited } = fixture.expected;
    expect(reading(tool, fixture, imported(tool))).toEqual({ tasks: sightings, open, limited });
  });

  it.each(fixturesOf(name).map((fixture) => [fixture.name, fixture] as const))(
    '%s is read with the patch as it was before',
    (_, fixture) => {
      const { sightings, open, limited } = fixture.expected;
      expect(reading(tool, fixture, imported(tool))).toEqual({ tasks: sightings, open, limited });
    },
  );
});
