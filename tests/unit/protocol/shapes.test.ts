import * as v from 'valibot';
import { expect, test } from 'vitest';
import { taskKey } from '@/lib/domain/task';
import * as shape from '@/lib/protocol/shapes';

const key = taskKey({ tool: 'jira', site: 'acme.atlassian.net', id: 'ABC-1' });
const seen = { key, title: 'A task', url: 'https://acme.atlassian.net/browse/ABC-1' };

const accepts = (schema: v.GenericSchema, value: unknown): boolean => v.safeParse(schema, value).success;

test('a task title of 10,000 characters is cut, not refused', () => {
  const read = v.parse(shape.seenTask, { ...seen, title: 'x'.repeat(10_000) });
  expect(read.title).toHaveLength(500);
});

test('a title full of markup stays the text that it is', () => {
  const title = '<img src=x onerror=alert(1)>{color:red}';
  expect(v.parse(shape.seenTask, { ...seen, title }).title).toBe(title);
});

test.each([
  'jira',
  'jira:acme',
  'Trello:acme:1',
  'jira::1',
  'jira:acme.atlassian.net/:A',
  'x'.repeat(500),
  '',
])('"%.40s" is no task key', (text) => {
  expect(accepts(shape.key, text)).toBe(false);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  '//acme.test',
  ' https://a.test',
  '',
])('"%s" is no address that may be opened', (address) => {
  expect(accepts(shape.webAddress, address)).toBe(false);
});

test.each(['A"]{', 'ab', 'ABCDE', '', 'A B', 'Ä1'])(
  '"%s" is no code that may enter a style sheet',
  (code) => {
    expect(accepts(v.pick(shape.keyResultFields, ['code']), { code })).toBe(false);
  },
);

test.each([Number.NaN, Number.POSITIVE_INFINITY, '5', null, undefined, [1], { value: 1 }])(
  '%s is no value of a check-in',
  (value) => {
    expect(accepts(shape.checkInValue, value)).toBe(false);
  },
);

test.each(['2026-02-30', '2026-1-1', '26-01-01', 'today', ''])('"%s" is no day', (day) => {
  expect(accepts(shape.plainDate, day)).toBe(false);
});

test('fields that no shape knows do not come in', () => {
  const read = v.parse(shape.seenTask, { ...seen, onclick: 'x', __proto__: { admin: true } });
  expect(Object.keys(read).sort()).toEqual(['key', 'title', 'url']);
});
