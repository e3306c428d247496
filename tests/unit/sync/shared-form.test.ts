import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { sharedForm, withoutTitle } from '@/lib/sync/shared-form';

const hex = '0123456789abcdef0123456789abcdef';

test.each([
  [
    'https://acme.atlassian.net/browse/ABC-1',
    'jira:acme.atlassian.net:ABC-1',
    'https://acme.atlassian.net/browse/ABC-1',
  ],
  [
    'https://acme.atlassian.net/browse/ABC-1?focus=Words',
    'jira:acme.atlassian.net:ABC-1',
    'https://acme.atlassian.net/browse/ABC-1',
  ],
  [
    `https://www.notion.so/acme/Our-secret-plan-${hex}?pvs=4#x`,
    `notion:notion:${hex}`,
    `https://www.notion.so/acme/${hex}`,
  ],
  [`https://www.notion.so/${hex}`, `notion:notion:${hex}`, `https://www.notion.so/${hex}`],
  [
    'https://app.asana.com/1/12/project/34/task/56',
    'asana:asana:56',
    'https://app.asana.com/1/12/project/34/task/56',
  ],
  [
    'https://linear.app/acme/issue/ENG-7/words-of-the-title',
    'linear:linear:ENG-7',
    'https://linear.app/acme/issue/ENG-7',
  ],
  [
    'https://jira.acme.test/secret-board?selectedIssue=ABC-1',
    'jira:jira.acme.test:ABC-1',
    'https://jira.acme.test/',
  ],
  ['no address', 'jira:x:ABC-1', 'https://unknown.invalid/'],
])('of %s is told where the task is, and no word of it', (address, task, told) => {
  expect(withoutTitle(address, task)).toBe(told);
});

const rule = (by: string) =>
  ({ kind: 'tyingRule', name: 'Words', match: { by, value: 'x' } }) as unknown as Stored;

test.each([
  ['label', 'Words'],
  ['keyPrefix', 'Words'],
  ['container', ''],
  ['parent', ''],
])('the name of a rule by %s is told as "%s" while titles are not', (by, told) => {
  expect(sharedForm(rule(by), 'name', false)).toBe(told);
  expect(sharedForm(rule(by), 'name', true)).toBe('Words');
});
