import asana from './asana';
import jira from './jira';
import notion from './notion';
import type { Tool } from './tool';

/** The tools whose hosts every installation asks for. Frozen: see hosts.ts. */
export const BUILTIN_TOOLS: readonly Tool[] = [jira, asana, notion];
