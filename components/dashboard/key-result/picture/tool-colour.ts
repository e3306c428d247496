/** The colour in which work of a tool is drawn; tools that were added share one. */
export function toolColour(tool: string): string {
  return `var(--kr-${COLOURS[tool] ?? 'brown'})`;
}

const COLOURS: Record<string, string> = { jira: 'sky', asana: 'rose', notion: 'violet' };
