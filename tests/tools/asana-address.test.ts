import { describe, expect, it } from 'vitest';
import asana from '@/lib/tools/asana';

const at = (path: string) => new URL(path, 'https://app.asana.com');
const TASK = '1209000000000011';

describe('an Asana address', () => {
  it.each([
    [`/1/12/project/34/task/${TASK}`, TASK, 'list', '34', 'project/34?'],
    [`/1/12/project/34/task/${TASK}?focus=true`, TASK, 'list', '34', 'project/34?'],
    [`/1/12/project/34/board/task/${TASK}`, TASK, 'board', '34', 'project/34?'],
    ['/1/12/project/34', null, 'list', '34', 'project/34?'],
    ['/1/12/project/34/list/56', null, 'list', '34', 'project/34?'],
    ['/1/12/project/34/board/56', null, 'board', '34', 'project/34?'],
    ['/1/12/project/34/timeline/56', null, 'other', '34', 'project/34?'],
    [`/1/12/task/${TASK}`, TASK, 'task', null, `task/${TASK}?`],
    ['/1/12/home', null, 'other', null, 'home?'],
    [`/1/12/home/task/${TASK}`, TASK, 'other', null, 'home?'],
    [`/1/12/inbox/99/item/${TASK}/story/7`, TASK, 'other', null, 'inbox?'],
    [`/0/34/${TASK}`, TASK, 'list', '34', 'project/34?'],
    [`/0/34/${TASK}/f`, TASK, 'list', '34', 'project/34?'],
    ['/0/34/34', null, 'list', '34', 'project/34?'],
    ['/0/34/list', null, 'list', '34', 'project/34?'],
    ['/0/34/board', null, 'board', '34', 'project/34?'],
    [`/0/0/${TASK}`, TASK, 'task', null, `task/${TASK}?`],
    [`/0/0/${TASK}/f`, TASK, 'task', null, `task/${TASK}?`],
    [`/0/search/77/${TASK}`, TASK, 'list', null, 'search/77?'],
    [`/0/search?q=x&child=${TASK}`, TASK, 'list', null, 'search/?q=x'],
    [`/0/home/77/${TASK}`, TASK, 'other', null, 'home?'],
    [`/0/inbox/77/${TASK}/1209999999999999`, TASK, 'other', null, 'inbox?'],
    ['/0/inbox/77', null, 'other', null, 'inbox?'],
    ['/0/my-apps', null, 'other', null, 'my-apps?'],
    ['/', null, 'other', null, '?'],
    ['/1/12/project/34/task/12"]{}', null, 'list', '34', 'project/34?'],
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
