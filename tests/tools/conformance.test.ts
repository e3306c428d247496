import { afterAll, describe, expect, it } from 'vitest';
import { parseTaskKey, taskKey } from '@/lib/domain/task';
import { TOOLS } from '@/lib/tools/registry';
import { type Adapter, adapterOf } from '@/lib/tools/tool';
import { type Fixture, fixturesOf, parse } from './fixtures';
import { type Line, share, tell } from './table';

const FOREIGN_URL = new URL('https://shop.example/browse/WEB-12?selectedIssue=WEB-12&p=x');
/** Any host may be that of a self-hosted tool, but for those of the built-in ones. */
const FOREIGN_TO_ALL = new URL('https://acme.atlassian.net/browse/WEB-12?selectedIssue=WEB-12&p=x');
const foreignTo = (tool: Adapter) => (tool.hosts.length > 0 ? FOREIGN_URL : FOREIGN_TO_ALL);
const FOREIGN_PAGE = `<!doctype html><title>[WEB-12] Shoes - Jira</title>
  <main><a href="/browse/WEB-12">WEB-12</a><div data-task-id="12">12</div>
  <div data-block-id="bbbbbbbb-0000-4000-8000-000000000001"><h1>Shoes</h1></div></main>`;

afterAll(() => {
  const tools = TOOLS.map((tool) => adapterOf(tool));
  tell(
    'conformance',
    tools.flatMap((tool) => fixturesOf(tool.name).map((fixture) => lineOf(tool, fixture))),
  );
});

describe.each(TOOLS.map((tool) => [tool.name, adapterOf(tool)] as const))('%s', (_, tool) => {
  const fixtures = fixturesOf(tool.name);

  it('has fixture pages', () => {
    expect(fixtures.length).toBeGreaterThan(4);
  });

  it('finds nothing on a page that is not its own', () => {
    const page = parse(FOREIGN_PAGE);
    for (const url of [new URL(fixtures[0]?.expected.url ?? ''), foreignTo(tool)]) {
      expect(tool.sightings(page, url)).toEqual([]);
      expect(tool.openTask(page, url)).toBeNull();
    }
  });

  it.runIf(tool.hosts.length === 0)('is recognised by its own documents, and by no other', () => {
    for (const { html } of fixtures) expect(tool.recognises?.(parse(html))).toBe(true);
    const others = TOOLS.filter(({ id }) => id !== tool.id).flatMap(({ name }) => fixturesOf(name));
    for (const { html } of others) expect(tool.recognises?.(parse(html))).toBe(false);
    expect(tool.recognises?.(parse(FOREIGN_PAGE))).toBe(false);
  });

  describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
    conforms(tool, fixture);
  });
});

function conforms(tool: Adapter, { html, expected }: Fixture): void {
  const url = new URL(expected.url);
  const expectedKeys = new Set(
    [...expected.sightings, ...(expected.open ? [expected.open] : [])].map((t) => t.key),
  );

  it('reads its address', () => {
    const place = tool.locate(url);
    expect(tool.matches(url)).toBe(true);
    expect(place).toMatchObject({
      view: expected.view,
      container: expected.container,
      viewKey: expected.viewKey,
    });
    if (place.task && expected.open) expect(taskKey(place.task)).toBe(expected.open.key);
  });

  it('sees its rows and cards, and only those', () => {
    const seen = tool.sightings(parse(html), url);
    expect(seen.map(({ task }) => task)).toEqual(expected.sightings);
    for (const { element } of seen) {
      expect(tool.badges.some((badge) => element.matches(badge.selector))).toBe(true);
    }
  });

  it('sees the open task', () => {
    const page = parse(html);
    expect(tool.openTask(page, url)?.task ?? null).toEqual(expected.open);
    expect(tool.isLimited(page, url)).toBe(expected.limited);
    expect(tool.taskPanel(page) !== null).toBe(expected.panel ?? false);
    if (expected.scheme) expect(tool.scheme(page)).toBe(expected.scheme);
  });

  it('takes no id for a task that stands in prose, an editor, a comment or another field', () => {
    for (const id of expected.never)
      expect(html.toLowerCase().replaceAll('-', '')).toContain(id.toLowerCase().replaceAll('-', ''));
    expect(
      found(tool, parse(html), url).filter((key) => expected.never.some((id) => key.endsWith(`:${id}`))),
    ).toEqual([]);
  });

  it('gives keys that name themselves and belong to the site', () => {
    for (const key of found(tool, parse(html), url)) {
      expect(parseTaskKey(key)).toMatchObject({ tool: tool.id, site: tool.site(url) });
    }
  });

  it('says the same each time, and leaves the page as it was', () => {
    const page = parse(html);
    const before = page.documentElement.outerHTML;
    const first = tool.sightings(page, url);
    const second = tool.sightings(page, url);
    expect(second).toEqual(first);
    expect(second.map(({ element }) => element)).toEqual(first.map(({ element }) => element));
    expect(tool.openTask(page, url)).toEqual(tool.openTask(page, url));
    tool.isLimited(page, url);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('finds nothing under a foreign address', () => {
    const page = parse(html);
    const foreign = foreignTo(tool);
    expect(tool.matches(foreign)).toBe(false);
    expect(tool.sightings(page, foreign)).toEqual([]);
    expect(tool.openTask(page, foreign)).toBeNull();
    expect(tool.isLimited(page, foreign)).toBe(false);
  });

  it('sees in a part of the page what it sees there in the whole', () => {
    const page = parse(html);
    const whole = tool.sightings(page, url);
    for (const root of page.querySelectorAll('*')) {
      const inside = whole.filter(({ element }) => root.contains(element)).map(({ element }) => element);
      expect(tool.sightings(root, url).map(({ element }) => element)).toEqual(inside);
    }
  });

  it('sees a part that is not in the document', () => {
    const page = parse(html);
    for (const { element, task } of tool.sightings(page, url)) {
      element.remove();
      // A parent's group holds cards of its own: the group comes first.
      expect(tool.sightings(element, url).map((one) => one.task.key)[0]).toBe(task.key);
    }
  });

  it('survives the loss of any one node, without a false task', () => {
    const page = parse(html);
    for (const node of [...page.querySelectorAll('html *')]) {
      const [parent, next] = [node.parentNode, node.nextSibling];
      node.remove();
      expect(found(tool, page, url).filter((key) => !expectedKeys.has(key))).toEqual([]);
      parent?.insertBefore(node, next);
    }
  });

  it('survives the loss of any one attribute', () => {
    const page = parse(html);
    for (const node of page.querySelectorAll('*')) {
      for (const name of node.getAttributeNames()) {
        const value = node.getAttribute(name) ?? '';
        node.removeAttribute(name);
        expect(() => found(tool, page, url)).not.toThrow();
        node.setAttribute(name, value);
      }
    }
  });
}

/** Every key that the adapter finds on a page, sighted or open. */
function found(tool: Adapter, page: Document, url: URL): string[] {
  tool.isLimited(page, url);
  tool.taskPanel(page);
  tool.scheme(page);
  const open = tool.openTask(page, url);
  return [...tool.sightings(page, url).map(({ task }) => task.key), ...(open ? [open.task.key] : [])];
}

/** How well an adapter reads a page that nothing has happened to. */
function lineOf(tool: Adapter, { name, html, expected }: Fixture): Line {
  const [url, page] = [new URL(expected.url), parse(html)];
  const seen = tool.sightings(page, url);
  const right = seen.filter(({ task }) => expected.sightings.some(({ key }) => key === task.key));
  const met = new Set(right.map(({ task }) => task.key));
  const open = tool.openTask(page, url)?.task;
  const due = new Set(expected.sightings.map(({ key }) => key));
  return {
    view: `${tool.name} · ${name}`,
    open: expected.open ? share(open?.key === expected.open.key ? 1 : 0, 1) : '–',
    title: expected.open ? share(open?.title === expected.open.title ? 1 : 0, 1) : '–',
    recall: share(met.size, due.size),
    precision: share(right.length, seen.length),
    says: tool.isLimited(page, url) ? 'limited view' : '',
  };
}
