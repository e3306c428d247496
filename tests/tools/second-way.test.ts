import { describe, expect, it } from 'vitest';
import { toolOf } from '@/lib/tools/registry';
import { adapterOf } from '@/lib/tools/tool';
import { fixturesOf, parse } from './fixtures';

/** A fixture's page once `lose` has taken something from it, with what the adapter then finds. */
function without(tool: string, name: string, lose: (page: Document) => void) {
  const fixture = fixturesOf(tool).find((one) => one.name === name);
  if (!fixture) throw new Error(`No fixture ${tool}/${name}`);
  const url = new URL(fixture.expected.url);
  const page = parse(fixture.html);
  lose(page);
  const own = toolOf(url);
  const adapter = own && adapterOf(own);
  return {
    expected: fixture.expected,
    seen: adapter?.sightings(page, url).map(({ task }) => task),
    open: adapter?.openTask(page, url)?.task ?? null,
    limited: adapter?.isLimited(page, url),
  };
}

function strip(selector: string, attribute: string): (page: Document) => void {
  return (page) => {
    for (const element of page.querySelectorAll(selector)) element.removeAttribute(attribute);
  };
}

function drop(selector: string): (page: Document) => void {
  return (page) => {
    for (const element of page.querySelectorAll(selector)) element.remove();
  };
}

describe('a row is found by either of two ways', () => {
  it.each([
    ['Jira cards without their ids', 'jira', 'board-company', strip('[id^="card-"]', 'id')],
    ['Jira cards without their test id', 'jira', 'board-company', strip('[id^="card-"]', 'data-testid')],
    ['Jira cards without their key links', 'jira', 'board-company', drop('[data-testid$="key.key"]')],
    ['renewed cards without the link over them', 'jira', 'board-team', drop('a[draggable]')],
    ['backlog rows without their key links', 'jira', 'backlog', drop('a[data-testid$="card-contents.key"]')],
    [
      'Asana rows that carry the id themselves',
      'asana',
      'list',
      (page: Document) => {
        for (const row of page.querySelectorAll('.SpreadsheetTaskRow')) {
          const field = row.querySelector('textarea.SpreadsheetTaskName-input');
          row.setAttribute('data-task-id', field?.id.split('_').pop() ?? '');
          field?.setAttribute('id', 'lui_5');
        }
      },
    ],
    ['Asana rows without the class of their name field', 'asana', 'list', strip('textarea', 'class')],
    ['Notion cards without their ids', 'notion', 'board', strip('.notion-collection-item', 'data-block-id')],
  ])('%s', (_, tool, name, lose) => {
    const { seen, expected } = without(tool, name, lose);
    expect(seen).toEqual(expected.sightings);
  });

  it('a backlog row whose test id has lost the key is found by its link', () => {
    const { seen, expected } = without('jira', 'backlog', (page) => {
      for (const row of page.querySelectorAll('[data-testid*="content-container.WEB"]')) {
        row.setAttribute('data-testid', 'backlog.card-list.card.content-container.');
      }
    });
    expect(seen?.map(({ key }) => key)).toEqual(
      expect.arrayContaining(expected.sightings.map(({ key }) => key)),
    );
  });
});

describe('no guess is made', () => {
  it("a renewed card with only another issue's link is no task", () => {
    const { seen } = without(
      'jira',
      'board-team',
      drop('a[draggable], a[href="/browse/KAN-4"], a[href="/browse/KAN-5"]'),
    );
    expect(seen).toEqual([]);
  });

  it('a row whose own key could be either of two is no task', () => {
    const { seen } = without('jira', 'navigator', (page) => {
      const link = page.querySelector('a[data-testid$="issue-key-cell"]');
      const other = link?.cloneNode(true) as Element;
      other.setAttribute('href', '/browse/WEB-77');
      link?.after(other);
    });
    expect(seen?.map(({ key }) => key)).toEqual([
      'jira:acme.atlassian.net:SHOP-7',
      'jira:acme.atlassian.net:WEB-31',
    ]);
  });

  it("a row that has hidden its key is not taken for its parent's", () => {
    const { seen, limited } = without('jira', 'navigator', (page) => {
      for (const link of page.querySelectorAll('a[data-testid$="-cell"]')) {
        link.removeAttribute('data-testid');
        link.setAttribute('href', '/browse/WEB-2');
        link.textContent = 'WEB-2';
      }
    });
    expect(seen).toEqual([]);
    expect(limited).toBe(true);
  });

  it('a panel that still shows another issue is not believed, whatever its link says', () => {
    const { open, limited } = without('jira', 'preview-panel', (page) => {
      page.querySelector('[data-testid$="current-issue.item"]')?.setAttribute('href', '/browse/WEB-77');
    });
    expect(open).toBeNull();
    expect(limited).toBe(true);
  });

  it("an issue page whose tab still names another issue's title shows none", () => {
    const { open } = without('jira', 'issue-page', (page) => {
      page.querySelector('[data-testid$="current-issue.item"]')?.remove();
      page.title = '[WEB-77] Another - Jira';
    });
    expect(open).toBeNull();
  });
});

describe('the open task is found by either of two ways', () => {
  it("a Jira issue page without breadcrumbs, by the tab's name", () => {
    const { open } = without('jira', 'issue-page', drop('[data-testid*="breadcrumbs"], h1'));
    expect(open).toMatchObject({ key: 'jira:acme.atlassian.net:WEB-12', title: 'Shorten the sign-up form' });
  });

  it('a Jira issue whose title is being edited keeps that of its card', () => {
    const { open, limited } = without('jira', 'modal', drop('h1'));
    expect(open?.title).toBe('Shorten the sign-up form');
    expect(limited).toBe(false);
  });

  it('an Asana pane by its role when its class is gone', () => {
    const { open, expected } = without('asana', 'task-pane-v1', strip('.TaskPane', 'class'));
    expect(open).toEqual(expected.open);
  });

  it('a Notion peek without a heading, by its row', () => {
    const { open } = without('notion', 'side-peek', drop('.notion-peek-renderer h1'));
    expect(open).toMatchObject({
      key: 'notion:notion:bbbbbbbb-0000-4000-8000-000000000001',
      title: 'Export to CSV',
    });
  });

  it('a Notion page over an inline database is a task when its row is there, without properties', () => {
    const { open } = without('notion', 'page', (page) => {
      drop('[role="row"]')(page);
      const row = page.createElement('div');
      row.className = 'notion-collection-item';
      row.setAttribute('data-block-id', 'bbbbbbbb-0000-4000-8000-000000000001');
      page.querySelector('.notion-scroller')?.append(row);
    });
    expect(open?.title).toBe('Export to CSV');
  });
});

describe('a page that is not understood says so', () => {
  it.each([
    [
      'Jira rows of another kind',
      'jira',
      'backlog',
      strip('[data-testid*="content-container"]', 'data-testid'),
    ],
    [
      'Asana rows of another kind',
      'asana',
      'list',
      (page: Document) => {
        strip('.SpreadsheetRow', 'role')(page);
        strip('.SpreadsheetRow, .MyTasksSpreadsheetGridRow-dropTargetRow', 'class')(page);
      },
    ],
    ['Notion rows without ids', 'notion', 'table', strip('.notion-collection-item', 'data-block-id')],
    ['a Jira task of the address that is not shown', 'jira', 'modal', drop('section')],
    ['an Asana task of the address that is not shown', 'asana', 'task-pane-v1', drop('.TaskPane')],
    ['a Notion row of the address that is not shown', 'notion', 'side-peek', drop('.notion-peek-renderer')],
  ])('%s', (_, tool, name, lose) => {
    expect(without(tool, name, lose).limited).toBe(true);
  });
});
