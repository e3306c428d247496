import type { Column, Issue } from './issues.ts';

/** The categories of Jira by their ids, which are the same everywhere. */
const CATEGORIES = {
  todo: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  doing: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
  none: { id: 1, key: 'undefined', colorName: 'medium-gray', name: 'No Category' },
} as const;

const CATEGORY_OF: Record<Column, keyof typeof CATEGORIES> = {
  'To Do': 'todo',
  'In Progress': 'doing',
  'In Review': 'doing',
  Done: 'done',
};

/** An issue as the API returns it: only the fields that were asked for, and those with a parent only have that one. */
export function record(id: string, key: string, issue: Issue, asked: string[], isUncategorised: boolean) {
  const { title, column, assignee, parent, closedAt } = issue;
  const project = key.slice(0, key.lastIndexOf('-'));
  const category = isUncategorised ? 'none' : CATEGORY_OF[column];
  const all: Record<string, unknown> = {
    summary: title,
    status: { id: '10100', name: column, statusCategory: CATEGORIES[category] },
    assignee: assignee && { accountId: assignee.id, displayName: assignee.name, active: true },
    project: { id: '10000', key: project, name: `Project ${project}` },
    labels: ['onboarding'],
    created: '2026-10-05T09:00:00.000+0200',
    resolutiondate: column === 'Done' ? '2026-11-19T16:30:00.000+0100' : null,
    statuscategorychangedate: closedAt ?? '2026-11-18T10:30:00.000+0100',
  };
  if (parent) all.parent = { id: '9000', key: parent.key, fields: { summary: parent.title } };
  const fields = Object.fromEntries(Object.entries(all).filter(([name]) => asked.includes(name)));
  return { expand: '', id, self: `https://acme.atlassian.net/rest/api/3/issue/${id}`, key, fields };
}
