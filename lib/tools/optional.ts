import type { Tool } from './tool';

const files: Record<string, Tool> = import.meta.glob('./optional/*.ts', { eager: true, import: 'default' });

/** Every tool in the folder `optional`; a self-hosted one, which any host may be, comes last. */
export const OPTIONAL_TOOLS: readonly Tool[] = Object.values(files).sort(
  (one, other) => Number(one.hosts.length === 0) - Number(other.hosts.length === 0),
);
