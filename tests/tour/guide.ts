import type { Chromium } from '../browser/harness/chromium.ts';
import { PLACES } from '../browser/harness/places.ts';

const STEPS = [
  'On the Jira board every card has a hollow ring: nobody has said yet which key result it serves.',
  'Open a card. The handle at the right edge turns to the warning colour and asks.',
  'Press Alt+Shift+K, then 1 (or type to search, or 0 for "not OKR work"). The card has its mark.',
  'Do the same on the Asana list and in the Notion table, in the other tabs.',
  'Click Throughline in the toolbar (behind the puzzle piece) and record a check-in: value, confidence, Enter.',
  'Look at a sidebar in another tab: the new value is there.',
];

/** Opens the stand-ins in tabs of their own and says what to try. */
export async function guide(chromium: Chromium, say: (line: string) => void): Promise<void> {
  const jira = await chromium.page(PLACES.jira.board);
  await chromium.page(PLACES.asana.list);
  await chromium.page(PLACES.notion.table);
  await jira.bringToFront();
  say('Local stand-ins of a Jira board, an Asana list and a Notion database are open. Try this:');
  for (const [index, step] of STEPS.entries()) say(`  ${index + 1}. ${step}`);
}
