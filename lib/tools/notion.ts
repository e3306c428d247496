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
  badges: [],
  dock: null,
  scheme: () => null,
  taskPanel: () => null,
});
