import { SITES } from './hosts.ts';

const JIRA_BOARD = `${SITES.jira}/jira/software/c/projects/ACT/boards/12`;
const ASANA_PROJECT = `${SITES.asana}/1/1209870000000001/project/1209870000000002`;
const NOTION_DATABASE = `${SITES.notion}/acme/5b1d2c3e4f504a618b729c83ad94be00`;
const NOTION_TABLE = `${NOTION_DATABASE}?v=7e2d3c4b5a6948372615041302f1e0d0`;
const NOTION_GALLERY = `${NOTION_DATABASE}?v=7e2d3c4b5a6948372615041302f1e0d3`;
const DATA_CENTER = `${SITES['jira-data-center']}/jira`;
const DATA_CENTER_BOARD = `${DATA_CENTER}/secure/RapidBoard.jspa?rapidView=12&projectKey=ACT`;

/** Addresses of the stand-ins' views, and of one task on each. */
export const PLACES = {
  jira: {
    board: JIRA_BOARD,
    backlog: `${JIRA_BOARD}/backlog`,
    task: `${JIRA_BOARD}?selectedIssue=ACT-101`,
    page: `${SITES.jira}/browse/ACT-101`,
    swimlanes: `${JIRA_BOARD}?swimlane=epic`,
    navigator: `${SITES.jira}/issues/?jql=project%20%3D%20ACT`,
    detail: `${SITES.jira}/issues/ACT-101?jql=project%20%3D%20ACT`,
    epic: `${SITES.jira}/browse/ACT-100`,
    renewed: `${SITES.jira}/jira/core/projects/ACT/board?groupBy=status`,
    list: `${SITES.jira}/jira/core/projects/ACT/list`,
    queue: `${SITES.jira}/jira/servicedesk/projects/ACT/queues/custom/4`,
    timeline: `${JIRA_BOARD}/timeline`,
    plan: `${SITES.jira}/jira/plans/7/scenarios/173/timeline?vid=311`,
  },
  asana: {
    list: `${ASANA_PROJECT}/list/1209870000000003`,
    board: `${ASANA_PROJECT}/board/1209870000000003`,
    task: `${ASANA_PROJECT}/task/1209871000000101`,
    page: `${SITES.asana}/0/1209870000000002/1209871000000101`,
    own: `${ASANA_PROJECT}/task/1209871000000101?focus=true`,
    mine: `${SITES.asana}/1/1209870000000001/project/1209870000000007/list/1209870000000003`,
    home: `${SITES.asana}/1/1209870000000001/home`,
    inbox: `${SITES.asana}/1/1209870000000001/inbox/1209870000000099`,
    search: `${SITES.asana}/1/1209870000000001/search/1209870000000099`,
  },
  notion: {
    table: NOTION_TABLE,
    board: `${NOTION_DATABASE}?v=7e2d3c4b5a6948372615041302f1e0d1`,
    list: `${NOTION_DATABASE}?v=7e2d3c4b5a6948372615041302f1e0d2`,
    gallery: NOTION_GALLERY,
    timeline: `${NOTION_DATABASE}?v=7e2d3c4b5a6948372615041302f1e0d4`,
    inline: `${SITES.notion}/acme/Team-home-6c2d3c4b5a6948378615041302f1e0d0`,
    nested: `${SITES.notion}/acme/Interview-notes-6c2d3c4b5a6948378615041302f1e0d1`,
    task: `${NOTION_TABLE}&p=3f0a1b2c000040008000000000000001&pm=s`,
    centre: `${NOTION_GALLERY}&p=3f0a1b2c000040008000000000000001&pm=c`,
    full: `${NOTION_TABLE}&p=3f0a1b2c000040008000000000000001&pm=f`,
    page: `${SITES.notion}/acme/Welcome-series-3f0a1b2c000040008000000000000001`,
  },
  'jira-data-center': {
    board: DATA_CENTER_BOARD,
    backlog: `${DATA_CENTER_BOARD}&view=planning.nodetail`,
    task: `${DATA_CENTER_BOARD}&view=detail&selectedIssue=ACT-101`,
    page: `${DATA_CENTER}/browse/ACT-101`,
    navigator: `${DATA_CENTER}/issues/?jql=`,
  },
  linear: {
    list: `${SITES.linear}/acme/team/ACT/active`,
    board: `${SITES.linear}/acme/team/ACT/board`,
    task: `${SITES.linear}/acme/issue/ACT-101/guided-first-project-from-a-template`,
    page: `${SITES.linear}/acme/issue/ACT-101`,
  },
} as const;

/** Every view that shows rows or cards, by what people call it. Those of optional tools need their hosts granted. */
export const VIEWS_WITH_ROWS = {
  'a Jira board': PLACES.jira.board,
  'a Jira backlog': PLACES.jira.backlog,
  'a Jira board with swimlanes': PLACES.jira.swimlanes,
  'a Jira navigator': PLACES.jira.navigator,
  'a Jira navigator beside an open issue': PLACES.jira.detail,
  'a Jira epic': PLACES.jira.epic,
  'a Jira business board': PLACES.jira.renewed,
  'a Jira project list': PLACES.jira.list,
  'a Jira service queue': PLACES.jira.queue,
  'a Jira timeline': PLACES.jira.timeline,
  'a Jira plan': PLACES.jira.plan,
  'an Asana list': PLACES.asana.list,
  'an Asana board': PLACES.asana.board,
  'an Asana board to comment on': `${PLACES.asana.board}?access=comment`,
  'My tasks in Asana': PLACES.asana.mine,
  'subtasks in Asana': PLACES.asana.own,
  'an Asana search': PLACES.asana.search,
  'the Asana inbox': PLACES.asana.inbox,
  'the home of Asana': PLACES.asana.home,
  'a Notion table': PLACES.notion.table,
  'a Notion board': PLACES.notion.board,
  'a Notion list': PLACES.notion.list,
  'a Notion gallery': PLACES.notion.gallery,
  'a Notion timeline': PLACES.notion.timeline,
  'a Notion database in a page': PLACES.notion.inline,
  'a RapidBoard': PLACES['jira-data-center'].board,
  'a RapidBoard backlog': PLACES['jira-data-center'].backlog,
  'an issue page of Jira Data Center': PLACES['jira-data-center'].page,
  'the navigator of Jira Data Center': PLACES['jira-data-center'].navigator,
  'the split navigator of Jira Data Center': `${DATA_CENTER}/projects/ACT/issues/ACT-101`,
  'a Linear list': PLACES.linear.list,
  'a Linear board': PLACES.linear.board,
  'an issue page of Linear': PLACES.linear.task,
} as const;

/** Every panel in which a tool opens a task beside another view. Modals leave no room: only docking helps there. */
export const PANELS = {
  'the Jira preview panel': {
    url: PLACES.jira.task,
    selector: '[data-testid="preview-panels.preview-panel"]',
  },
  'the Asana task pane': { url: PLACES.asana.task, selector: '.TaskPane' },
  'the Asana task pane in the inbox': {
    url: `${PLACES.asana.inbox}/item/1209871000000101/story/1209870000000600`,
    selector: '.TaskPane',
  },
  'the Notion side peek': { url: PLACES.notion.task, selector: '.notion-peek-renderer' },
  'the detail pane of a RapidBoard': { url: PLACES['jira-data-center'].task, selector: '#ghx-detail-view' },
  'the Notion centre peek': { url: PLACES.notion.centre, selector: '.notion-peek-renderer' },
} as const;
