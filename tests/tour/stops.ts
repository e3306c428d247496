import { PLACES } from '../browser/harness/places.ts';

/** A task on one of the tools: where it stands and how a person opens it. */
export interface Stop {
  tool: string;
  /** Address of the view. */
  view: string;
  title: string;
  /** Selector of its row or card. */
  row: string;
  /** Selector of what is clicked to open it. */
  opener: string;
}

const ASANA_ROW = '.SpreadsheetTaskRow:has(textarea[id$="_1209871000000101"])';
const NOTION_ROW = '.notion-collection-item[data-block-id="3f0a1b2c-0000-4000-8000-000000000002"]';

/** One task on each tool. */
export const STOPS: readonly Stop[] = [
  {
    tool: 'Jira',
    view: PLACES.jira.board,
    title: 'Guided first project from a template',
    row: '#card-ACT-101',
    opener: '#card-ACT-101',
  },
  {
    tool: 'Asana',
    view: PLACES.asana.list,
    title: 'Call the ten teams whose use fell by half',
    row: ASANA_ROW,
    opener: `${ASANA_ROW} .SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickArea`,
  },
  {
    tool: 'Notion',
    view: PLACES.notion.table,
    title: 'Two-minute film: the first project',
    row: NOTION_ROW,
    opener: `${NOTION_ROW} .open`,
  },
];
