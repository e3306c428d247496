import { BUILTIN_TOOLS } from './builtin';
import { OPTIONAL_TOOLS } from './optional';
import type { Tool } from './tool';

/** Every tool. Conformance tests and stand-ins are driven by this list. */
export const TOOLS: readonly Tool[] = [...BUILTIN_TOOLS, ...OPTIONAL_TOOLS];

/**
 * The tool whose page this is, or null on a page of none. Self-hosted tools match every page of the web, so
 * this is to be asked only about pages on which a script of ours runs.
 */
export function toolOf(url: URL, tools: readonly Tool[] = TOOLS): Tool | null {
  return tools.find((tool) => tool.matches(url)) ?? null;
}
