import type { Column, Issue } from '../jira/issues.ts';

/** The field of the epics, as the list of all fields has it. */
export const EPIC_FIELD = {
  id: 'customfield_10006',
  name: 'Epic Link',
  custom: true,
  schema: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link', customId: 10_006 },
};

const TODO = { id: 2, key: 'new', colorName: 'default', name: 'To Do' };
const DOING = { id: 4, key: 'indeterminate', colorName: 'inprogress', name: 'In Progress' };
const DONE = { id: 3, key: 'done', colorName: 'success', name: 'Done' };
const CATEGORIES: Record<Column, object> = {
  'To Do': TODO,
  'In Progress': DOING,
  'In Review': DOING,
  Done: DONE,
};

/** An issue as a search returns it: only the fields that were asked for; those that are not known are left out. */
export function record(id: string, key: string, issue: Issue, asked: string[]) {
  const { title, column, assignee, parent } = issue;
  const project = key.slice(0, key.lastIndexOf('-'));
  const user = assignee?.name.split(' ')[0]?.toLowerCase();
  const all: Record<string, unknown> = {
    summary: title,
    status: { id: '10100', name: column, statusCategory: CATEGORIES[column] },
    assignee: assignee && { name: user, key: 'JIRAUSER10100', displayName: assignee.name, active: true },
    project: { id: '10000', key: project, name: `Project ${project}` },
    labels: ['onboarding'],
    created: '2026-10-05T09:00:00.000+0200',
    resolutiondate: column === 'Done' ? '2026-11-19T16:30:00.000+0100' : null,
    [EPIC_FIELD.id]: parent?.key ?? null,
  };
  const fields = Object.fromEntries(Object.entries(all).filter(([name]) => asked.includes(name)));
  return { expand: '', id, self: `https://jira.acme.example/jira/rest/api/2/issue/${id}`, key, fields };
}
