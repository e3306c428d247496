import { describe, expect, it } from 'vitest';
import jira from '@/lib/tools/jira';

const at = (path: string) => new URL(path, 'https://acme.atlassian.net');

describe('a Jira address', () => {
  it.each([
    ['/browse/ABC-1', 'ABC-1', 'task', 'ABC', '/browse/ABC-1?'],
    ['/browse/abc-1', 'ABC-1', 'task', 'ABC', '/browse/ABC-1?'],
    ['/browse/A_B2-34/?atlOrigin=x#comment', 'A_B2-34', 'task', 'A_B2', '/browse/A_B2-34?'],
    ['/browse/ABC-1?jql=project%20%3D%20ABC', 'ABC-1', 'list', null, '/issues?jql=project+%3D+ABC'],
    ['/browse/ABC-2?jql=project%20%3D%20ABC', 'ABC-2', 'list', null, '/issues?jql=project+%3D+ABC'],
    ['/browse/ABC', null, 'other', null, '/browse/ABC?'],
    ['/browse/ABC-1x', null, 'other', null, '/browse/ABC-1x?'],
    [
      '/jira/software/c/projects/KEY/boards/12',
      null,
      'board',
      'KEY',
      '/jira/software/c/projects/KEY/boards/12?',
    ],
    [
      '/jira/software/projects/KEY/boards/12/',
      null,
      'board',
      'KEY',
      '/jira/software/projects/KEY/boards/12?',
    ],
    [
      '/jira/software/projects/KEY/boards/12?selectedIssue=KEY-9&assignee=5f',
      'KEY-9',
      'board',
      'KEY',
      '/jira/software/projects/KEY/boards/12?assignee=5f',
    ],
    [
      '/jira/software/c/projects/KEY/boards/12/backlog?selectedIssue=other-9',
      'OTHER-9',
      'backlog',
      'KEY',
      '/jira/software/c/projects/KEY/boards/12/backlog?',
    ],
    [
      '/jira/software/c/projects/KEY/boards/12/timeline',
      null,
      'timeline',
      'KEY',
      '/jira/software/c/projects/KEY/boards/12/timeline?',
    ],
    [
      '/jira/software/c/projects/KEY/issues/?jql=x',
      null,
      'list',
      'KEY',
      '/jira/software/c/projects/KEY/issues?jql=x',
    ],
    ['/issues/?jql=x&referrer=quick-find', null, 'list', null, '/issues?jql=x'],
    ['/issues/ABC-3?jql=x&filter=-4', 'ABC-3', 'list', null, '/issues?filter=-4&jql=x'],
    ['/issues/?filter=-4&jql=x', null, 'list', null, '/issues?filter=-4&jql=x'],
    [
      '/projects/TB/issues/TB-166?filter=allissues',
      'TB-166',
      'list',
      'TB',
      '/projects/TB/issues?filter=allissues',
    ],
    ['/jira/software/c/projects/KEY/list', null, 'list', 'KEY', '/jira/software/c/projects/KEY/list?'],
    [
      '/jira/core/projects/HR/board?groupBy=status&selectedIssue=HR-2',
      'HR-2',
      'board',
      'HR',
      '/jira/core/projects/HR/board?groupBy=status',
    ],
    ['/jira/core/projects/HR/list', null, 'list', 'HR', '/jira/core/projects/HR/list?'],
    ['/jira/core/projects/HR/timeline', null, 'timeline', 'HR', '/jira/core/projects/HR/timeline?'],
    ['/jira/core/projects/HR/calendar', null, 'other', 'HR', '/jira/core/projects/HR/calendar?'],
    [
      '/jira/software/projects/KEY/boards/12/roadmap',
      null,
      'timeline',
      'KEY',
      '/jira/software/projects/KEY/boards/12/roadmap?',
    ],
    [
      '/jira/plans/7/scenarios/173/timeline?vid=311',
      null,
      'timeline',
      null,
      '/jira/plans/7/scenarios/173/timeline?vid=311',
    ],
    [
      '/jira/servicedesk/projects/SD/queues/custom/4',
      null,
      'list',
      'SD',
      '/jira/servicedesk/projects/SD/queues/custom/4?',
    ],
    ['/jira/servicedesk/projects/SD/queues/custom/4/SD-1', 'SD-1', 'task', 'SD', '/browse/SD-1?'],
    [
      '/jira/servicedesk/projects/SD/customers/SD-1',
      null,
      'other',
      'SD',
      '/jira/servicedesk/projects/SD/customers/SD-1?',
    ],
    ['/jira/servicedesk/projects/SD/queues/issue/SD-1', 'SD-1', 'task', 'SD', '/browse/SD-1?'],
    [
      '/secure/RapidBoard.jspa?rapidView=12&selectedIssue=PN-3',
      'PN-3',
      'other',
      null,
      '/secure/RapidBoard.jspa?rapidView=12',
    ],
    ['/jira/your-work', null, 'other', null, '/jira/your-work?'],
    ['/jira/boards/12?selectedIssue=%22%5D%7Bx%7D-1', null, 'board', null, '/jira/boards/12?'],
    [`/browse/${'A'.repeat(500)}-1`, null, 'other', null, `/browse/${'A'.repeat(500)}-1?`],
  ])('%s', (path, key, view, container, viewKey) => {
    const place = jira.locate(at(path));
    expect(place.task?.id ?? null).toBe(key);
    expect(place).toMatchObject({ view, container, viewKey });
  });

  it('names the site by its host, port included', () => {
    expect(jira.locate(new URL('https://b.atlassian.net/browse/X-1')).task?.site).toBe('b.atlassian.net');
    expect(jira.site(new URL('https://b.atlassian.net:8443/browse/X-1'))).toBe('b.atlassian.net:8443');
  });

  it.each([
    ['https://acme.atlassian.net/browse/ABC-1', true],
    ['https://acme.atlassian.net/', true],
    ['https://acme.atlassian.net/wikis', true],
    ['https://acme.atlassian.net/wiki', false],
    ['https://acme.atlassian.net/wiki/spaces/ABC', false],
    ['https://acme.atlassian.net/jira/software/projects/K/boards/1?config=columns', false],
    ['http://acme.atlassian.net/browse/ABC-1', false],
    ['https://atlassian.net/browse/ABC-1', false],
    ['https://acme.atlassian.net.evil.example/browse/ABC-1', false],
    ['https://evilatlassian.net/browse/ABC-1', false],
  ])('is a page of the tool or not: %s', (address, yes) => {
    expect(jira.matches(new URL(address))).toBe(yes);
  });
});
