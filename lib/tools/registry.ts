import { asana } from './asana';
import { jira } from './jira';
import { notion } from './notion';
import type { Tool } from './tool';

/** Every tool. Conformance tests, stand-ins and the content script are driven by this list. */
export const TOOLS: readonly Tool[] = [jira, asana, notion];

/** The tool whose page this is, or null on a page of none. */
export function toolOf(url: URL): Tool | null {
  return TOOLS.find((tool) => tool.matches(url)) ?? null;
}
