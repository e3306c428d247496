import { describe, expect, it } from 'vitest';
import asana from '@/lib/tools/asana';
import { adapterOf } from '@/lib/tools/tool';
import { parse } from './fixtures';

const GID = '1209000000000011';
const OVER_PROJECT = `https://app.asana.com/1/12/project/34/task/${GID}`;
const HOME = `https://app.asana.com/1/12/home/task/${GID}`;

interface Shown {
  tab: string;
  label?: string;
  heading?: string;
  named?: boolean;
}

function title({ tab, label = '', heading = '', named = false }: Shown, url = OVER_PROJECT) {
  const page = parse(`<!doctype html><title></title><main>
    <div class="${named ? 'TaskPane' : 'q1'}" role="dialog" data-task-id="${GID}">
    <div role="heading"><textarea></textarea></div><div contenteditable="true"></div></div></main>`);
  page.title = tab;
  page.querySelector('[role="dialog"]')?.setAttribute('aria-label', label);
  const field = page.querySelector('textarea');
  if (field) field.value = heading;
  return adapterOf(asana).openTask(page, new URL(url))?.task.title;
}

describe('the title of the open task', () => {
  it.each<[string, Shown, string]>([
    [
      'is its label while the pane keeps its name, whatever the tab still says',
      { named: true, label: 'B', heading: 'B', tab: 'A - Asana' },
      'B',
    ],
    ['is the heading where such a pane has no label', { named: true, heading: 'B', tab: 'A - Asana' }, 'B'],
    [
      'is what the tab ends with of what a renamed pane shows',
      { label: 'Task details', heading: 'Plan - B', tab: '● Team - Plan - B - Asana' },
      'Plan - B',
    ],
    ['is the tab where a renamed pane says nothing of it', { label: 'Task details', tab: 'B - Asana' }, 'B'],
    [
      'is the heading where the tab may name more than the task',
      { label: 'Task details', heading: 'C', tab: 'Team - B - Asana' },
      'C',
    ],
    ['is not shown where nothing is certain', { label: 'Task details', tab: 'Team - B - Asana' }, ''],
    ["is never another tool's tab", { tab: 'B - Jira' }, ''],
  ])('%s', (_, shown, expected) => {
    expect(title(shown)).toBe(expected);
  });

  it('is not the tab of a page that shows tasks of many projects', () => {
    expect(title({ tab: 'Home - Asana' }, HOME)).toBe('');
  });
});

describe('what only looks like a task', () => {
  const adapter = adapterOf(asana);
  const LIST = new URL('https://app.asana.com/1/12/project/34/list/56');
  const keys = (html: string, url = LIST) => adapter.sightings(parse(html), url).map(({ task }) => task.key);

  it.each([
    ['a short number in markup that is not known', '<div data-task-id="12">x</div>'],
    [
      'a field numbered by its place',
      '<div role="row"><textarea id="field_3">x</textarea><textarea id="f_1209000000000900"></textarea></div>',
    ],
    [
      'a link beside a field, which holds the name',
      '<div role="row"><textarea id="lui_3">x</textarea><a href="/0/0/1209000000000900">parent</a></div>',
    ],
    [
      'a mention in a row about a project',
      '<div role="listitem"><a href="/1/12/project/34/overview">Plan</a> <a href="/1/12/task/1209000000000900">x</a></div>',
    ],
    ["a message's address", '<div role="listitem"><a href="/1/12/inbox/9/item/1209000000000900">x</a></div>'],
    [
      'a link in the way around',
      '<nav><div role="listitem"><a href="/0/0/1209000000000900">x</a></div></nav>',
    ],
    [
      "another site's link",
      '<div role="listitem"><a href="https://evil.example/0/0/1209000000000900">x</a></div>',
    ],
  ])('%s is none', (_, html) => {
    expect(keys(`<main>${html}</main>`)).toEqual([]);
  });

  it('a row whose only link leads to a task is one', () => {
    expect(keys('<div role="listitem"><a href="/1/12/task/1209000000000011">x</a></div>')).toEqual([
      'asana:asana:1209000000000011',
    ]);
  });
});

it('a card has its badge at one edge only', () => {
  const { badges } = adapterOf(asana);
  const card = parse('<div class="BoardCardLayout" role="listitem" data-task-id="1209000000000011"></div>')
    .body.firstElementChild;
  expect(badges.filter(({ selector }) => card?.matches(selector)).map(({ edge }) => edge)).toEqual(['end']);
});
