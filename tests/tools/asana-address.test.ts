import { describe, expect, it } from 'vitest';
import asana from '@/lib/tools/asana';

const at = (path: string) => new URL(path, 'https://app.asana.com');
const TASK = '1209000000000011';

describe('an Asana address', () => {
  it.each([
    [`/1/12/project/34/task/${TASK}`, TASK, 'list', '34', 'project/34/'],
    [`/1/12/project/34/task/${TASK}?focus=true`, TASK, 'task', '34', `task/${TASK}`],
    [`/1/12/project/34/task/${TASK}/comment/77`, TASK, 'list', '34', 'project/34/'],
    [`/1/12/project/34/board/task/${TASK}`, TASK, 'board', '34', 'project/34/board/'],
    [`/1/12/project/34/board/56/task/${TASK}`, TASK, 'board', '34', 'project/34/board/56'],
    ['/1/12/project/34', null, 'list', '34', 'project/34/'],
    ['/1/12/project/34/list/56', null, 'list', '34', 'project/34/list/56'],
    ['/1/12/project/34/list/57?sort=due', null, 'list', '34', 'project/34/list/57?sort=due'],
    ['/1/12/project/34/board/56', null, 'board', '34', 'project/34/board/56'],
    ['/1/12/project/34/calendar', null, 'other', '34', 'project/34/calendar/'],
    ['/1/12/project/34/timeline/56', null, 'other', '34', 'project/34/timeline/56'],
    [`/1/12/task/${TASK}`, TASK, 'task', null, `task/${TASK}`],
    [`/1/12/task/${TASK}/comment/1210804403284883?focus=true`, TASK, 'task', null, `task/${TASK}`],
    ['/1/12/home', null, 'list', null, 'home'],
    [`/1/12/home/task/${TASK}`, TASK, 'list', null, 'home'],
    ['/1/12/inbox/99', null, 'list', null, 'inbox'],
    [`/1/12/inbox/99/item/${TASK}/story/7`, TASK, 'list', null, 'inbox'],
    ['/1/12/search/77', null, 'list', null, 'search/77'],
    [`/1/12/search/77/task/${TASK}`, TASK, 'list', null, 'search/77'],
    [`/1/12/search?q=x&child=${TASK}`, TASK, 'list', null, 'search?q=x'],
    ['/1/12/my_tasks', null, 'list', null, 'my_tasks'],
    ['/1/12/goals', null, 'other', null, 'goals'],
    [`/0/34/${TASK}`, TASK, 'list', '34', 'project/34/'],
    [`/0/34/${TASK}/f`, TASK, 'task', '34', `task/${TASK}`],
    ['/0/34/34', null, 'list', '34', 'project/34/'],
    ['/0/34/34/f', null, 'list', '34', 'project/34/'],
    ['/0/34/list', null, 'list', '34', 'project/34/list/'],
    ['/0/34/board', null, 'board', '34', 'project/34/board/'],
    ['/0/34/calendar', null, 'other', '34', 'project/34/calendar/'],
    [`/0/0/${TASK}`, TASK, 'task', null, `task/${TASK}`],
    [`/0/0/${TASK}/f`, TASK, 'task', null, `task/${TASK}`],
    [`/0/search/77/${TASK}`, TASK, 'list', null, 'search/77'],
    [`/0/search/77/${TASK}/f`, TASK, 'task', null, `task/${TASK}`],
    [`/0/search?q=x&child=${TASK}`, TASK, 'list', null, 'search?q=x'],
    [`/0/home/77/${TASK}`, TASK, 'list', null, 'home'],
    [`/0/inbox/77/${TASK}/1209999999999999`, TASK, 'list', null, 'inbox'],
    ['/0/inbox/77', null, 'list', null, 'inbox'],
    ['/0/my-apps', null, 'other', null, 'my-apps'],
    ['/', null, 'other', null, ''],
    ['/1/12/project/34/task/12"]{}', null, 'list', '34', 'project/34/'],
    ['/1/12/project/x/task/', null, 'list', null, 'project/x/'],
    ['/1/12/task/', null, 'other', null, ''],
  ])('%s', (path, gid, view, container, viewKey) => {
    const place = asana.locate(at(path));
    expect(place.task?.id ?? null).toBe(gid);
    expect(place).toMatchObject({ view, container, viewKey });
  });

  it.each([
    ['https://app.asana.com/0/1/2', true],
    ['https://app.asana.com/1/2/home', true],
    ['https://app.asana.com/', true],
    ['https://app.asana.com/-/login', false],
    ['https://app.asana.com/api/1.0/tasks/1', false],
    ['http://app.asana.com/0/1/2', false],
    ['https://asana.com/0/1/2', false],
    ['https://app.asana.com.evil.example/0/1/2', false],
  ])('is a page of the tool or not: %s', (address, yes) => {
    expect(asana.matches(new URL(address))).toBe(yes);
  });
});
