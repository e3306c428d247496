import { defineTool } from './tool';

export const asana = defineTool({
  id: 'asana',
  label: 'asana',
  access: 'builtin',
  matches: () => false,
  site: () => 'asana',
  locate: () => ({ task: null, view: 'other', container: null, viewKey: '' }),
  sightings: () => [],
  openTask: () => null,
  isLimited: () => false,
  badges: [],
  dock: null,
  scheme: () => null,
  taskPanel: () => null,
});
