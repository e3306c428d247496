import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '@/lib/page/diagnostic';
import { TOOLS } from '@/lib/tools/registry';
import { adapterOf } from '@/lib/tools/tool';
import { type Fixture, fixturesOf, parse } from './fixtures';
import { shuffle } from './shuffle';

type Case = (typeof CASES)[number];
const CASES = TOOLS.flatMap((tool) =>
  fixturesOf(tool.name).map((fixture) => [`${tool.name}/${fixture.name}`, adapterOf(tool), fixture] as const),
);

/** Ids, keys and long enough words of the texts, titles and addresses of a page. */
function contentOf(page: Document, { expected }: Fixture): string[] {
  const url = new URL(expected.url);
  const shown = [...expected.sightings, ...(expected.open ? [expected.open] : [])];
  const words = [page.title, page.body.textContent ?? '', ...shown.map(({ title }) => title)];
  const attributes = [...page.querySelectorAll('[href], [title], [aria-label], [id], [src], [alt]')].flatMap(
    (element) =>
      ['href', 'title', 'aria-label', 'id', 'src', 'alt'].map((name) => element.getAttribute(name)),
  );
  const texts = [...words, ...attributes.filter((value) => value !== null)];
  return [
    ...shown.map(({ key }) => key.split(':').at(-1) as string),
    ...expected.never,
    url.href,
    url.host,
    ...texts.filter((text) => /\d{2}|\s|[A-Z]{2}/.test(text.trim()) && text.trim().length > 3),
  ].filter((text) => !/^\[/.test(text) && text.trim() !== '');
}

const VALUES = [
  'Alice Liddell',
  'WEB-4711',
  'web-4711',
  '4711',
  'https://evil.example/4711',
  'a@evil.example',
  'Q3 payroll',
];
const HEX = '3f0a1b2c-4711-4000-8000-000000000001';

describe('a diagnostic', () => {
  test.each(CASES)('of %s holds nothing of the page', (_, tool, fixture) => {
    const page = parse(fixture.html);
    const said = diagnose(page, new URL(fixture.expected.url), tool);
    expect(
      contentOf(page, fixture).filter(
        (text) => !tool.hosts.some((host) => host.includes(text)) && said.includes(text.trim()),
      ),
    ).toEqual([]);
    expect(said.length).toBeLessThan(7_000);
    expect(said).toContain(`adapter: ${tool.name}`);
  });

  test('holds no value of any attribute, however hostile', () => {
    const hostile = fc.constantFrom(...VALUES, HEX, HEX.replaceAll('-', ''));
    const names = [
      'class',
      'id',
      'data-testid',
      'role',
      'aria-label',
      'title',
      'href',
      'data-x',
      'name',
      'style',
    ];
    fc.assert(
      fc.property(
        fc.nat({ max: CASES.length - 1 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...names), hostile), { minLength: 20, maxLength: 60 }),
        hostile,
        (nth, values, place) => {
          const [, tool, fixture] = CASES[nth] as Case;
          const page = parse(fixture.html);
          const elements = [...page.querySelectorAll('body, body *')];
          for (const [at, name, value] of values) elements[at % elements.length]?.setAttribute(name, value);
          for (const text of elements.slice(0, 40)) text.append(place);
          page.title = place;
          const url = new URL(fixture.expected.url);
          url.pathname += `/${encodeURIComponent(place)}`;
          url.searchParams.set(place, place);
          url.hash = place;
          leaksNothing(diagnose(page, url, tool));
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  function leaksNothing(said: string): void {
    const words = [...VALUES, HEX, HEX.replaceAll('-', ''), 'Alice', 'Liddell', '4711', 'evil', 'payroll'];
    expect(words.filter((word) => said.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  }

  test('says by which way ids are found, and what the page is made of, when rows are not understood', () => {
    const [, tool, fixture] = CASES.find(([name]) => name === 'jira/backlog') as Case;
    const page = parse(fixture.html);
    shuffle(page);
    const said = diagnose(page, new URL(fixture.expected.url), tool);
    expect(said).toMatch(
      /address: \*\.atlassian\.net\/jira\/software\/c\/projects\/\[word\]\/boards\/\[number\]\/backlog/,
    );
    expect(said).toMatch(/links that name a task: [1-9]/);
    expect(said).toMatch(/attributes that hold such an id: .*href [1-9]/);
    expect(said).toMatch(/draggable.*← names a task/);
  });
});
