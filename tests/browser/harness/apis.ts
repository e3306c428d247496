import { type AsanaApiState, asanaApi, asanaApiState } from '../../stand-ins/asana/api.ts';
import { type JiraApiState, jiraApi, jiraApiState } from '../../stand-ins/jira/api.ts';
import {
  type DataCenterApiState,
  dataCenterApi,
  dataCenterApiState,
} from '../../stand-ins/jira-data-center/api.ts';
import { type NotionApiState, notionApi, notionApiState } from '../../stand-ins/notion/api.ts';
import type { Answer, Heard, Server } from './https-server.ts';

/** The tools' APIs, served at their own hosts. */
export interface Apis {
  asana: AsanaApiState;
  notion: NotionApiState;
  jira: JiraApiState;
  dataCenter: DataCenterApiState;
  /** Answers in the place of the APIs where it does not answer null. */
  instead(asked: Heard): Answer | null | Promise<Answer | null>;
  /** Every request for an API so far, in order of arrival. */
  asked: Heard[];
}

/** Whether a request is for a tool's API rather than for its pages. */
export function isForApi({ host, path }: Heard): boolean {
  return host === 'api.notion.com' || /^\/(rest\/api|jira\/rest\/api|api)\//.test(path);
}

/** APIs that behave, with the stand-ins' tasks. */
export function inOrder(): Omit<Apis, 'asked'> {
  return {
    asana: asanaApiState(),
    notion: notionApiState(),
    jira: jiraApiState(),
    dataCenter: dataCenterApiState(),
    instead: () => null,
  };
}

/** Has the server answer as the tools' APIs do. */
export function serveApis(server: Server): Apis {
  const apis: Apis = {
    ...inOrder(),
    asked: [],
  };
  server.answerWith(async (asked) => {
    if (!isForApi(asked)) return null;
    apis.asked.push(asked);
    const other = await apis.instead(asked);
    return (
      other ??
      asanaApi(asked, apis.asana) ??
      notionApi(asked, apis.notion) ??
      jiraApi(asked, apis.jira) ??
      dataCenterApi(asked, apis.dataCenter)
    );
  });
  return apis;
}
