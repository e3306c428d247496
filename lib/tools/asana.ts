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
  badge: { selector: '', top: 0, end: 0 },
  dock: null,
  scheme: () => null,
  taskPanel: () => null,
});
