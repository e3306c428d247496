import { defineTool } from './tool';

export const jira = defineTool({
  id: 'jira',
  label: 'jira',
  access: 'builtin',
  matches: () => false,
  site: () => 'jira',
  locate: () => ({ task: null, view: 'other', container: null, viewKey: '' }),
  sightings: () => [],
  openTask: () => null,
  isLimited: () => false,
  badges: [],
  dock: null,
  scheme: () => null,
  taskPanel: () => null,
});
