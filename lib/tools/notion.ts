import { defineTool } from './tool';

export const notion = defineTool({
  id: 'notion',
  label: 'notion',
  access: 'builtin',
  matches: () => false,
  site: () => 'notion',
  locate: () => ({ task: null, view: 'other', container: null, viewKey: '' }),
  sightings: () => [],
  openTask: () => null,
  isLimited: () => false,
  badge: { selector: '', top: 0, end: 0 },
  dock: null,
  scheme: () => null,
  taskPanel: () => null,
});
